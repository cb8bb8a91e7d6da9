@business
Feature: Performance out
  What came of the work goes back to the business: complete, in order, and however long the business is away.

  Rule: GET is answered by SHOW (ISA-95 part 5; B2MML V0701)

    Scenario Outline: The ERP asks what came of an order
      Given job order "JO-1" is Running at machine "PRESS"
      And machine "PRESS" counts 8 good and 2 scrap
      And machine "PRESS" says Complete of "JO-1"
      When the ERP asks for <noun> of "JO-1"
      Then the answer shows 8 good and 2 scrap of "JO-1"

      Examples:
        | noun                  |
        | WorkPerformance       |
        | OperationsPerformance |

    Scenario: There is no performance of what nobody ordered
      When the ERP asks for WorkPerformance of "JO-404"
      Then the answer is Rejected
      And the answer says "no WorkPerformance"

  Rule: PROCESS also takes in what was done elsewhere (ISA-95 part 5; B2MML V0701)

    Scenario: Somebody reports work as done
      Given WorkUnit "PRESS"
      And job order "JO-1" for "PRESS"
      When the ERP sends ProcessJobResponse "JO-1" of 8 "PUMP" for "PRESS"
      Then job order "JO-1" is Ended
      And job order "JO-1" has 8 good and 0 scrap

    Scenario: Work that nobody ordered is not reported
      When the ERP sends ProcessJobResponse "JO-404" of 8 "PUMP" for "PRESS"
      Then the answer is Rejected
      And the answer says "JO-404"

  Rule: PROCESS tells the ERP when a job has ended (ISA-95 part 5; B2MML V0701)

    Scenario: The ERP is told what came of an order
      Given job order "JO-1" is Running at machine "PRESS"
      When machine "PRESS" counts 8 good and 2 scrap
      And machine "PRESS" says Complete of "JO-1"
      Then the ERP is told 8 good and 2 scrap of "JO-1"

    Scenario: The ERP is told of work that was broken off
      Given job order "JO-1" is Running at machine "PRESS"
      When machine "PRESS" counts 3 good and 0 scrap
      And machine "PRESS" says Abort of "JO-1"
      Then the ERP is told 3 good and 0 scrap of "JO-1"

    Scenario: What happens while the ERP is away waits for it, in order
      Given the ERP is away
      And job order "JO-1" is Ended at machine "PRESS"
      And job order "JO-2" is Ended at machine "MIXER"
      When the ERP is back
      Then the ERP is told of "JO-1" before "JO-2"

    Scenario: It is seen how much waits for the ERP
      Given the ERP is away
      When job order "JO-1" is Ended at machine "PRESS"
      Then something waits for the ERP

    Scenario: What the ERP refuses is set aside, and does not hold up the rest
      Given the ERP refuses "JO-1"
      When job order "JO-1" is Ended at machine "PRESS"
      And job order "JO-2" is Ended at machine "MIXER"
      Then the ERP is told 0 good and 0 scrap of "JO-2"
      And the performance of "JO-1" is set aside

    Scenario: What was set aside is sent again on demand
      Given the ERP refuses "JO-1"
      And job order "JO-1" is Ended at machine "PRESS"
      And the performance of "JO-1" is set aside
      When a supervisor sends the performance of "JO-1" again
      Then the ERP is told 0 good and 0 scrap of "JO-1"
