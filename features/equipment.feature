Feature: Equipment
  The plant is described once, and each machine says how it is.

  Rule: Equipment is ordered by level: Enterprise, Site, Area, WorkCenter, WorkUnit (ISA-95 part 2)

    Scenario: A work unit is added to an area
      Given Area "HALL"
      When a planner adds WorkUnit "PRESS" below "HALL"
      Then the answer is 201
      And equipment "PRESS" is a WorkUnit

    Scenario Outline: <level> below <parent> contradicts the hierarchy
      Given WorkUnit "PRESS"
      When a planner adds <level> "NEW" below "<parent>"
      Then the answer is <answer>
      And there is no equipment "NEW"

      Examples:
        | level    | parent  | answer |
        | Area     | PRESS   | 400    |
        | Workshop | PRESS   | 400    |
        | WorkUnit | NOWHERE | 404    |

    Scenario: A list of equipment is taken whole
      When a planner uploads equipment
        | id      | level    | parent | description |
        | "HALL"  | Area     |        | Hall        |
        | "PRESS" | WorkUnit | "HALL" | Press       |
      Then the answer is 200
      And equipment "PRESS" is a WorkUnit

    Scenario: One bad line refuses the whole list
      When a planner uploads equipment
        | id      | level    | parent | description |
        | "HALL"  | Area     |        | Hall        |
        | "PRESS" | Workshop | "HALL" | Press       |
      Then the answer is 400
      And the answer says "line 3"
      And there is no equipment "HALL"

  Rule: SYNC tells what the ERP knows of equipment (ISA-95 part 5; B2MML V0701)

    Scenario: The ERP adds equipment
      When the ERP synchronizes equipment "PRESS" by Add
      Then equipment "PRESS" is a WorkUnit

    Scenario: The ERP deletes equipment
      Given WorkUnit "PRESS"
      When the ERP synchronizes equipment "PRESS" by Delete
      Then there is no equipment "PRESS"

    Scenario: Equipment that has work is not deleted
      Given job order "JO-1" for "PRESS"
      When the ERP synchronizes equipment "PRESS" by Delete
      Then the answer is Rejected
      And equipment "PRESS" is a WorkUnit

  Rule: A machine says how it is, and its last will says it when it cannot (MQTT 5, 3.1.2.5)

    Scenario: A machine executes
      Given machine "PRESS" is online
      When machine "PRESS" reports Executing
      Then equipment "PRESS" is seen Executing and online

    Scenario: A machine loses its connection
      Given machine "PRESS" is online
      When machine "PRESS" loses its connection
      Then equipment "PRESS" is seen NotAvailable and offline

    Scenario: A state that nobody knows is refused
      Given machine "PRESS" is online
      When machine "PRESS" reports Dreaming
      Then a message of "PRESS" is in quarantine because "Dreaming"
      And equipment "PRESS" is seen NotAvailable and online

    Scenario: A machine measures
      Given machine "PRESS" is online
      When machine "PRESS" measures 61.5 as temperature
      Then property temperature of "PRESS" is 61.5
