Feature: Alarms
  What is the matter with equipment is seen at every door, until somebody has dealt with it.

  Rule: An alert needs attention until it is both inactive and confirmed (OPC 10000-9, AcknowledgeableConditionType)

    Scenario: An operator deals with an alert
      Given machine "PRESS" raises CoolantLow of severity 700
      When an operator commands Acknowledge of alert CoolantLow of "PRESS"
      And machine "PRESS" clears CoolantLow
      And an operator commands Confirm of alert CoolantLow of "PRESS"
      Then no alert of "PRESS" needs attention

    Scenario: What is over needs attention as long as nobody has seen it
      Given machine "PRESS" raises CoolantLow of severity 700
      When machine "PRESS" clears CoolantLow
      Then alert CoolantLow of "PRESS" is Unacknowledged

    Scenario: What nobody has seen cannot be confirmed
      Given machine "PRESS" raises CoolantLow of severity 700
      When an operator commands Confirm of alert CoolantLow of "PRESS"
      Then the answer is 409
      And alert CoolantLow of "PRESS" is Unacknowledged

    Scenario: A severity that there is not is refused
      When machine "PRESS" raises CoolantLow of severity 1001
      Then a message of "PRESS" is in quarantine because "severity"
      And no alert of "PRESS" needs attention

  Rule: SCADA deals with a condition by its methods (OPC 10000-9, Acknowledge and Confirm)

    Scenario: SCADA acknowledges what it has seen
      Given machine "PRESS" raises CoolantLow of severity 700
      When SCADA calls Acknowledge of condition CoolantLow at "PRESS"
      Then the answer is Good
      And alert CoolantLow of "PRESS" is Acknowledged

    Scenario: What is acknowledged is not acknowledged twice
      Given machine "PRESS" raises CoolantLow of severity 700
      When an operator commands Acknowledge of alert CoolantLow of "PRESS"
      And SCADA calls Acknowledge of condition CoolantLow at "PRESS"
      Then the answer is Bad_ConditionBranchAlreadyAcked

  Rule: What plagues people is put aside for a while (OPC 10000-9, ShelvedStateMachineType)

    Scenario: SCADA shelves a condition for as long as it is active
      Given machine "PRESS" raises CoolantLow of severity 700
      When SCADA shelves condition CoolantLow at "PRESS"
      Then alert CoolantLow of "PRESS" is put aside
      When machine "PRESS" clears CoolantLow
      Then alert CoolantLow of "PRESS" is no longer put aside

    Scenario: What is shelved is not shelved twice
      Given machine "PRESS" raises CoolantLow of severity 700
      When an operator commands OneShotShelve of alert CoolantLow of "PRESS"
      And SCADA shelves condition CoolantLow at "PRESS"
      Then the answer is Bad_ConditionAlreadyShelved

  Rule: Whoever was away is told of all that needs attention (OPC 10000-9, ConditionRefresh)

    Scenario: SCADA refreshes its conditions
      Given machine "PRESS" raises CoolantLow of severity 700
      And alert CoolantLow of "PRESS" is Unacknowledged
      When SCADA refreshes its conditions
      Then the answer is Good
      And SCADA hears of CoolantLow at "PRESS"

  Rule: The last will of a machine is an alert (MQTT 5, 3.1.2.5)

    Scenario: A machine loses its connection
      Given machine "PRESS" is online
      When machine "PRESS" loses its connection
      Then alert Offline of "PRESS" is Unacknowledged
