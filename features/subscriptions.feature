@business
Feature: Subscriptions
  Business systems subscribe to nouns, and each is told what became true: in order, at its own pace.

  Rule: SYNC publishes to whoever subscribed (ISA-95 part 5; B2MML V0701)

    Scenario: A subscriber is told of what it subscribed to
      Given subscriber "WAREHOUSE" of Equipment
      When Area "HALL"
      Then subscriber "WAREHOUSE" is told SyncEquipment of "HALL"

    Scenario: One that is away keeps nobody waiting
      Given subscriber "PLANNING" of Equipment
      And subscriber "WAREHOUSE" of Equipment
      And subscriber "PLANNING" is away
      When Area "HALL"
      Then subscriber "WAREHOUSE" is told SyncEquipment of "HALL"

    Scenario: What happens while one is away waits for it
      Given subscriber "WAREHOUSE" of JobResponse
      And subscriber "WAREHOUSE" is away
      And job order "JO-1" is Ended at machine "PRESS"
      When subscriber "WAREHOUSE" is back
      Then subscriber "WAREHOUSE" is told SyncJobResponse of "JO-1"

    Scenario: Only an administrator subscribes
      When an INTEGRATION tries POST /api/v1/subscriptions
      Then the answer is 403
