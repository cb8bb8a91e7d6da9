Feature: OPC UA
  SCADA sees the plant as it is, while it changes.

  Rule: Users enter, machines and strangers do not (OPC 10000-4, ActivateSession)

    Scenario Outline: <visitor>
      When <visitor> tries OPC-UA
      Then the answer is <answer>

      Examples:
        | visitor        | answer               |
        | an OPERATOR    | Good                 |
        | a SUPERVISOR   | Good                 |
        | an INTEGRATION | Good                 |
        | a MACHINE      | Bad_UserAccessDenied |
        | an impostor    | Bad_UserAccessDenied |
        | a stranger     | Bad_UserAccessDenied |

  Rule: A job order is shown with its state (OPC 10031-4, ISA95StateDataType)

    Scenario: SCADA follows a job order
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      And SCADA watches job order "JO-1"
      When machine "PRESS" says Begin of "JO-1"
      And machine "PRESS" says Complete of "JO-1"
      Then SCADA sees AllowedToStart, Running and Ended

    Scenario: SCADA finds a machine and its state
      Given machine "PRESS" is online
      When machine "PRESS" reports Executing
      Then SCADA sees equipment "PRESS" as Executing

    Scenario: What is shown is not to be written
      Given job order "JO-1" for "PRESS"
      When SCADA writes the state of job order "JO-1"
      Then the answer is Bad_UserAccessDenied
      And job order "JO-1" is AllowedToStart

  Rule: A value is shown as good only while somebody knows that it is (OPC 10000-4, Uncertain_LastUsableValue)

    Scenario: A PLC tells a property
      Given PLC "PRESS" tells 20.5 as temperature
      Then property temperature of "PRESS" is 20.5
      And SCADA sees property temperature of "PRESS" as Good

    Scenario: A PLC is switched off
      Given PLC "PRESS" tells 20.5 as temperature
      And SCADA sees property temperature of "PRESS" as Good
      When PLC "PRESS" is switched off
      Then SCADA sees property temperature of "PRESS" as Uncertain_LastUsableValue
      And property temperature of "PRESS" is 20.5

    Scenario: A PLC is there again
      Given PLC "PRESS" tells 20.5 as temperature
      When PLC "PRESS" is switched off
      And SCADA sees property temperature of "PRESS" as Uncertain_LastUsableValue
      And PLC "PRESS" is switched on
      Then SCADA sees property temperature of "PRESS" as Good

  Rule: What needs attention is a condition (OPC 10000-9, ConditionType)

    Scenario: SCADA hears of an alarm and deals with it
      Given machine "PRESS" raises CoolantLow of severity 700
      When SCADA refreshes its conditions
      Then SCADA hears of CoolantLow at "PRESS"
      When SCADA calls Acknowledge of condition CoolantLow at "PRESS"
      Then alert CoolantLow of "PRESS" is Acknowledged
