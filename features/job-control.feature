Feature: Job control
  A method that a client calls by OPC UA is the same command on the same record as at every other door.

  Rule: A client that knows only the standard gives a job order (OPC 10031-4, Store and Start)

    Scenario: SCADA stores a job order
      Given WorkUnit "PRESS"
      When SCADA stores job order "JO-1" of 10 "PUMP" at "PRESS"
      Then the answer says "ReturnStatus 1"
      And job order "JO-1" is NotAllowedToStart
      And job order "JO-1" asks for 10 "PUMP"

    Scenario: SCADA starts what it stored
      Given machine "PRESS" is online
      When SCADA stores job order "JO-1" of 10 "PUMP" at "PRESS"
      And SCADA calls Start of "JO-1" at "PRESS"
      Then job order "JO-1" is AllowedToStart
      And machine "PRESS" is told Start of "JO-1" once

    Scenario: The same job order is not stored twice
      Given WorkUnit "PRESS"
      When SCADA stores job order "JO-1" of 10 "PUMP" at "PRESS"
      And SCADA stores job order "JO-1" of 20 "PUMP" at "PRESS"
      Then the answer says "ReturnStatus 16"
      And job order "JO-1" asks for 10 "PUMP"

  Rule: Each method has the roles that may call it (OPC 10000-3, RolePermissions)

    Scenario: An operator does not store
      Given WorkUnit "PRESS"
      And SCADA enters as OPERATOR
      When SCADA stores job order "JO-1" of 10 "PUMP" at "PRESS"
      Then the answer is Bad_UserAccessDenied
      And there is no job order "JO-1"

    Scenario: A business system does not start
      Given job order "JO-1" for "PRESS"
      And SCADA enters as INTEGRATION
      When SCADA calls RevokeStart of "JO-1" at "PRESS"
      Then the answer is Bad_UserAccessDenied
      And job order "JO-1" is AllowedToStart

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
