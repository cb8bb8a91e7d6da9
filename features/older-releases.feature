@business
Feature: Older releases of B2MML
  Business systems go on to speak the release that they have always spoken.

  Background:
    Given WorkUnit "PRESS"

  Rule: A message is answered in its own release (B2MML V0401, V0600)

    Scenario Outline: Work is asked for in the words of an older release
      When the ERP sends <message> "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Accepted
      And the answer says "<namespace>"
      And job order "PO-1" is AllowedToStart

      Examples:
        | message                         | namespace                            |
        | ProcessProductionSchedule-V0401 | http://www.wbf.org/xml/B2MML-V0401   |
        | ProductionSchedule-V0401        | http://www.wbf.org/xml/B2MML-V0401   |
        | ProcessOperationsSchedule-V0600 | http://www.mesa.org/xml/B2MML-V0600  |

    Scenario: What older releases call otherwise is refused in their words
      When the ERP sends GetMaterialLot-V0401 "LOT-1" of 1 "PUMP" for "PRESS"
      Then the answer is Rejected
      And the answer says "B2MML-V0401"

  Rule: What does not carry over to V0701 is told

    Scenario: A schedule names the level of the equipment it is for
      When the ERP sends ProcessProductionSchedule-V0401 "PO-1" of 10 "PUMP" for "PRESS"
      Then the answer is Accepted
      And the answer says "Not carried over"
      And the answer says "EquipmentElementLevel"
