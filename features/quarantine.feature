Feature: Quarantine
  What cannot be understood or done is kept with the reason, until somebody decides.

  Background:
    Given machine "PRESS" is online

  Rule: A useless message is acknowledged, kept and explained (docs/messages.md)

    Scenario Outline: A machine says <payload>
      When machine "PRESS" sends <payload> as <topic>
      Then a message of "PRESS" is in quarantine because "<reason>"

      Examples:
        | payload                                            | topic       | reason |
        | "garbage"                                          | count       | JSON   |
        | "{\"schema\": 1}"                                  | count       | epoch  |
        | "{\"schema\": 99, \"epoch\": \"E\", \"sequence\": 1}" | job-command | schema |

    Scenario: A useless message does not hold up the next one
      When machine "PRESS" sends "garbage" as state
      And machine "PRESS" reports Executing
      Then equipment "PRESS" is seen Executing and online

    Scenario: A machine hears that a refused message was taken
      When machine "PRESS" says Begin of "JO-404"
      Then a message of "PRESS" is in quarantine because "JO-404"
      And everything that machine "PRESS" said is acknowledged

  Rule: A message in quarantine is decided once

    Scenario: A message is replayed when its cause is gone
      When machine "PRESS" says Begin of "JO-1"
      And a message of "PRESS" is in quarantine because "JO-1"
      And the ERP sends ProcessJobList "JO-1" of 10 "PUMP" for "PRESS"
      And a supervisor decides to replay it
      Then job order "JO-1" is Running

    Scenario: A message is discarded
      When machine "PRESS" sends "garbage" as count
      And a message of "PRESS" is in quarantine because "JSON"
      And a supervisor decides to discard it
      Then no message of "PRESS" is in quarantine

    Scenario: A decision is not made twice
      When machine "PRESS" sends "garbage" as count
      And a message of "PRESS" is in quarantine because "JSON"
      And a supervisor decides to discard it
      And a supervisor decides to replay it
      Then the answer is 409
