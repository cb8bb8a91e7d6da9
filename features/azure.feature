Feature: The cloud
  A plant tells an IoT hub what becomes true, however long the hub is away, and does what the hub may ask for.

  Rule: Everything arrives at least once, in order within its kind, with the same identity (docs/azure.md)

    Scenario: The hub is told the life of a job order
      When job order "JO-1" is Ended at machine "PRESS"
      Then the hub is told "STORE START BEGIN COMPLETE" of "JO-1"

    Scenario: What happens while the hub is away waits for it
      Given the hub is away
      And job order "JO-1" is Ended at machine "PRESS"
      When the hub is back
      Then the hub is told "STORE START BEGIN COMPLETE" of "JO-1"

    Scenario: What may have been lost comes again as the same message
      Given the hub loses its next acknowledgement
      When job order "JO-1" is Ended at machine "PRESS"
      Then the hub is told "STORE START BEGIN COMPLETE" of "JO-1"

    Scenario: What the hub never takes is set aside and holds up nothing
      Given the hub drops the connection at "JO-1"
      And job order "JO-1" for "PRESS"
      And the hub was not told of "JO-1"
      When job order "JO-2" for "PRESS"
      Then the hub is told "STORE START" of "JO-2"

  Rule: The cloud asks for what is on the list, each message is carried out once, and is answered (docs/azure.md)

    Scenario: A job order is paused from afar
      Given job order "JO-1" is Running at machine "PRESS"
      When the hub sends PAUSE of "JO-1"
      Then the answer is accepted
      And job order "JO-1" is Interrupted

    Scenario: A message that comes twice is carried out once
      Given job order "JO-1" is Running at machine "PRESS"
      And the hub sends PAUSE of "JO-1"
      When the hub repeats the message
      Then the answer is the same as before
      And the journal tells PAUSE of job order "JO-1" once

    Scenario: A direct method is answered at once
      Given job order "JO-1" is Running at machine "PRESS"
      When the hub calls PAUSE of "JO-1"
      Then the answer is 200
      And job order "JO-1" is Interrupted

    Scenario: What is not on the list is refused
      Given job order "JO-1" for "PRESS"
      When the hub sends ABORT of "JO-1"
      Then the answer is FORBIDDEN
      And job order "JO-1" is AllowedToStart

    Scenario: What comes too late is refused
      Given job order "JO-1" is Running at machine "PRESS"
      When the hub sends PAUSE of "JO-1" too late
      Then the answer is REFUSED
      And job order "JO-1" is Running

    Scenario: What is not allowed now is refused
      Given job order "JO-1" for "PRESS"
      When the hub calls PAUSE of "JO-1"
      Then the answer is 409
      And the answer says "NOT_ALLOWED"
