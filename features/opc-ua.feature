Feature: OPC UA
  SCADA sees the plant as it is, while it changes.

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
