@business
Feature: Orders in
  What the business asks for becomes job orders: whole or not at all, and once.

  Background:
    Given WorkUnit "PRESS"

  Rule: PROCESS is answered by ACKNOWLEDGE with Accepted, Modified or Rejected (ISA-95 part 5; B2MML V0701)

    Scenario Outline: Work may be asked for in three transactions
      When the ERP sends <transaction> "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Accepted
      And job order "PO-1" is AllowedToStart

      Examples:
        | transaction               |
        | ProcessOperationsSchedule |
        | ProcessWorkSchedule       |
        | ProcessJobList            |

    Scenario: Work for no equipment waits until somebody assigns it
      When the ERP sends order-without-equipment "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Modified
      And job order "PO-1" is NotAllowedToStart

    Scenario: Work for unknown equipment is refused
      When the ERP sends ProcessOperationsSchedule "PO-1" of 10 "PUMP" for "NOWHERE"
      Then the answer is Rejected
      And the answer says "NOWHERE"
      And there is no job order "PO-1"

    Scenario: Work is not for a whole area
      Given Area "HALL"
      When the ERP sends ProcessJobList "PO-1" of 10 "PUMP" for "HALL"
      Then the answer is Rejected
      And the answer says "WorkCenter or WorkUnit"
      And there is no job order "PO-1"

    Scenario: One bad order refuses all that came with it
      When the ERP sends one-good-order-and-one-for-unknown-equipment "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Rejected
      And there is no job order "PO-1"

    Scenario: An order exists once
      Given job order "PO-1" for "PRESS"
      When the ERP sends ProcessJobList "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is Rejected
      And the answer says "exists already"
      And job order "PO-1" asks for 10 "PUMP"

  Rule: CHANGE is answered by RESPOND, CANCEL and SYNC by ConfirmBOD (ISA-95 part 5; B2MML V0701)

    Scenario: An order that waits is changed
      Given job order "PO-1" for "PRESS"
      When the ERP sends ChangeOperationsSchedule "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is Replaced
      And job order "PO-1" asks for 20 "PUMP"

    Scenario: An order that runs is not changed
      Given job order "PO-1" is Running at machine "PRESS"
      When the ERP sends ChangeOperationsSchedule "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is Rejected
      And the answer says "RUNNING"
      And job order "PO-1" asks for 10 "PUMP"

    Scenario: What nobody ordered is not changed
      When the ERP sends ChangeOperationsSchedule "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is Rejected
      And there is no job order "PO-1"

    Scenario: An order that waits is called back
      Given job order "PO-1" for "PRESS"
      When the ERP sends CancelOperationsSchedule "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Accepted
      And job order "PO-1" is Cancelled

    Scenario: An order that runs is not called back
      Given job order "PO-1" is Running at machine "PRESS"
      When the ERP sends CancelOperationsSchedule "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Rejected
      And job order "PO-1" is Running

    Scenario: The publisher of an order has it changed wherever it went
      When the ERP sends SyncJobList "PO-1" of 10 "PUMP" for "PRESS"
      And the ERP sends SyncJobList "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is Accepted
      And job order "PO-1" asks for 20 "PUMP"

  Rule: A message with a BODID that was heard before has no effect and gets the same answer (ISA-95 part 5)

    Scenario Outline: The sender repeats itself because it missed the answer
      When the ERP sends ProcessJobList "PO-1" of 10 "PUMP" for "<equipment>"
      And the ERP repeats the message
      Then the answer is <answer>
      And the answer is the same as before

      Examples:
        | equipment | answer   |
        | PRESS     | Accepted |
        | NOWHERE   | Rejected |

    Scenario: A repeated message stores nothing twice
      When the ERP sends ProcessJobList "PO-1" of 10 "PUMP" for "PRESS"
      And the ERP repeats the message
      Then the journal tells STORE of job order "PO-1" once

  Rule: What is no transaction is refused by ConfirmBOD and harms nobody (B2MML V0701; OWASP XXE)

    Scenario Outline: <message> is refused
      When the ERP sends <message> "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Rejected
      And the answer says "<reason>"
      And there is no job order "PO-1"

      Examples:
        | message          | reason                |
        | unfinished-xml   | must be terminated    |
        | entity-bomb      | document type         |
        | external-entity  | document type         |
        | unknown-noun     | ProcessOperationsWish |
        | order-without-id | ID                    |

    Scenario: A message that is too large is refused before it is held
      When the ERP sends 33 MB
      Then the answer is Rejected
      And the answer says "longer than"

  Rule: The same by REST: what is refused is a problem detail (RFC 9457)

    Scenario: A planner asks for work
      When a planner asks for "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is 201
      And job order "PO-1" is AllowedToStart

    Scenario: Work for unknown equipment is not found
      When a planner asks for "PO-1" of 10 "PUMP" for "NOWHERE"
      Then the answer is 404
      And the answer says "NOWHERE"
      And there is no job order "PO-1"

    Scenario: A request exists once
      When a planner asks for "PO-1" of 10 "PUMP" for "PRESS"
      And a planner asks for "PO-1" of 20 "PUMP" for "PRESS"
      Then the answer is 409
      And job order "PO-1" asks for 10 "PUMP"

    Scenario Outline: A body that is not a request is refused
      When a planner posts <body> as <type>
      Then the answer is <status>

      Examples:
        | body                   | type             | status |
        | "{"                    | application/json | 400    |
        | "{\"id\": \"PO-1\"}"   | application/json | 400    |
        | "<OperationsRequest/>" | application/xml  | 415    |

  Rule: The same by CSV: a file is taken whole or not at all (RFC 4180)

    Scenario: A planner uploads a list
      When a planner uploads operations-requests
        | request | segment | product | quantity | equipment |
        | "PO-1"  | "PO-1"  | PUMP    | 10       | "PRESS"   |
        | "PO-2"  | "PO-2"  | VALVE   | 5        | "PRESS"   |
      Then the answer is 200
      And job order "PO-1" is AllowedToStart
      And job order "PO-2" is AllowedToStart

    Scenario: One bad line refuses the whole list
      When a planner uploads operations-requests
        | request | segment | product | quantity | equipment |
        | "PO-1"  | "PO-1"  | PUMP    | 10       | "PRESS"   |
        | "PO-2"  | "PO-2"  | VALVE   | 5        | "NOWHERE" |
      Then the answer is 404
      And the answer says "line 3"
      And there is no job order "PO-1"
