Feature: Equipment that speaks its own words
  A machine that cannot be changed is understood by a decoder of its own.

  Background:
    Given machine "OVEN" is online

  Rule: A mapping makes of a message what it says (docs/decoders.md)

    Scenario: A machine's own words become a property and a state
      Given an administrator has "OVEN" understood by "{'properties': {'Temperature': t / 10}, 'state': 'Executing'}"
      When machine "OVEN" sends "{\"t\": 215}" as raw
      Then property Temperature of "OVEN" is 21.5
      And equipment "OVEN" is seen Executing and online

  Rule: What is not understood waits, and concerns its machine alone (docs/decoders.md)

    Scenario: A message is taken in once somebody understands it
      When machine "OVEN" sends "{\"t\": 215}" as raw
      And a message of "OVEN" is in quarantine because "no decoder"
      And an administrator has "OVEN" understood by "{'properties': {'Temperature': t}}"
      And a supervisor decides to replay it
      Then property Temperature of "OVEN" is 215.0

    Scenario: A decoder that fails stops nobody
      Given an administrator has "OVEN" understood by "$error('broken')"
      When machine "OVEN" sends "{}" as raw
      And machine "OVEN" reports Executing
      Then a message of "OVEN" is in quarantine because "broken"
      And equipment "OVEN" is seen Executing and online
