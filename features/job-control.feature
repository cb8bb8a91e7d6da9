Feature: Job control
  A method that a client calls by OPC UA is the same command on the same record as at every other door.

  Rule: A command leads a job order from state to state (OPC 10031-4, ISA95JobOrderReceiverObjectType)

    Scenario: SCADA interrupts what runs
      Given job order "JO-1" is Running at machine "PRESS"
      When SCADA calls Pause of "JO-1" at "PRESS"
      Then the answer is Good
      And job order "JO-1" is Interrupted
      And machine "PRESS" is told Pause of "JO-1" once

  Rule: A command that is declined changes nothing and says why (OPC 10031-4, annex B.2)

    Scenario: A job order is in another state
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When SCADA calls Resume of "JO-1" at "PRESS"
      Then the answer is Uncertain
      And the answer says "ReturnStatus 8"
      And job order "JO-1" is AllowedToStart

    Scenario: A job order belongs to other equipment
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      And machine "LATHE" is online
      When SCADA calls Abort of "JO-1" at "LATHE"
      Then the answer says "ReturnStatus 2"
      And job order "JO-1" is AllowedToStart
