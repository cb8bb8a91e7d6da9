@business
Feature: Master data
  What the business knows of its resources is kept for whoever needs it, whole.

  Rule: PROCESS adds an object, GET shows it as it came (ISA-95 part 5; B2MML V0701)

    Scenario: A person comes back with all that was said of her
      When the ERP sends ProcessPerson of "OLGA"
      And the ERP asks for Person of "OLGA"
      Then the answer is Accepted
      And the answer says "Fork lift"

    Scenario: Equipment that a planner added is shown to the ERP
      Given WorkUnit "PRESS"
      When the ERP asks for Equipment of "PRESS"
      Then the answer is Accepted
      And the answer says "<EquipmentLevel>WorkUnit</EquipmentLevel>"

    Scenario: Nobody knows her
      When the ERP asks for Person of "NOBODY"
      Then the answer is Rejected
      And the answer says "NotFound"

  Rule: CHANGE replaces what is given and leaves the rest; RESPOND shows the whole (ISA-95 part 5; B2MML V0701)

    Scenario: She has a new name and her old licence
      Given the ERP sends ProcessPerson of "OLGA"
      When the ERP sends ChangePerson of "OLGA"
      Then the answer is Replaced
      And the answer says "Olga Berg"
      And the answer says "Fork lift"

    Scenario: What is unknown is not changed
      When the ERP sends ChangePerson of "NOBODY"
      Then the answer is Rejected
      And the answer says "Unknown"

  Rule: CANCEL says that an object is needed no more (ISA-95 part 5; B2MML V0701)

    Scenario: She has left
      Given the ERP sends ProcessPerson of "OLGA"
      And the ERP sends CancelPerson of "OLGA"
      When the ERP asks for Person of "OLGA"
      Then the answer is Rejected
