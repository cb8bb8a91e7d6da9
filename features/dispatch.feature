Feature: Dispatch
  A job order that may start goes to its equipment, which says what becomes of it.

  Rule: A started job order is sent to its equipment (ISA-95 part 3, work dispatching)

    Scenario: A machine is told what to do
      Given machine "PRESS" is online
      When the ERP sends ProcessJobList "JO-1" of 10 "PUMP" for "PRESS"
      Then machine "PRESS" is told Start of "JO-1" once
      And the dispatch of "JO-1" is SENT

    Scenario: A machine says that it has the order
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When machine "PRESS" says Acknowledge of "JO-1"
      Then the dispatch of "JO-1" is ACKNOWLEDGED
      And job order "JO-1" is AllowedToStart

    Scenario: A machine that never answers is noticed, and told again on demand
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      Then the dispatch of "JO-1" is TIMED_OUT
      When an operator sends "JO-1" again
      Then machine "PRESS" is told Start of "JO-1" twice

    Scenario: An order that is called back is called back at the machine
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When an operator commands RevokeStart of "JO-1"
      Then machine "PRESS" is told Revoke of "JO-1" once
      And the dispatch of "JO-1" is WITHDRAWN

  Rule: A message waits for the session of an absent machine, and arrives once (MQTT 5, 3.1.2.11.2 and 4.1)

    Scenario: A machine that was offline is told when it returns
      Given machine "PRESS" is offline
      And job order "JO-1" for "PRESS"
      When machine "PRESS" is online
      Then machine "PRESS" is told Start of "JO-1" once

    Scenario: A machine that was offline is not told what was called off
      Given machine "PRESS" is offline
      And job order "JO-1" for "PRESS"
      When an operator commands Cancel of "JO-1"
      And machine "PRESS" is online
      Then machine "PRESS" is told Start of "JO-1" never

    Scenario: A machine that lost its connection is not told twice
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When machine "PRESS" loses its connection
      And machine "PRESS" is online
      Then machine "PRESS" is told Start of "JO-1" once

  Rule: A job order changes as its state allows (OPC 10031-4, ISA95JobOrderReceiverObjectType)

    Scenario: A machine does the work
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When machine "PRESS" says Begin of "JO-1"
      Then the answer is Running
      And job order "JO-1" is Running

    Scenario: Work that has not begun cannot be paused
      Given job order "JO-1" is AllowedToStart at machine "PRESS"
      When machine "PRESS" says Pause of "JO-1"
      Then the answer is NOT_ALLOWED
      And job order "JO-1" is AllowedToStart
      And a message of "PRESS" is in quarantine because "JO-1"

    Scenario: A machine cannot command what does not exist
      Given machine "PRESS" is online
      When machine "PRESS" says Begin of "JO-404"
      Then the answer is UNKNOWN

    Scenario: A machine cannot command another machine's work
      Given machine "PRESS" is online
      And job order "JO-1" is AllowedToStart at machine "MIXER"
      When machine "PRESS" says Begin of "JO-1"
      Then the answer is FORBIDDEN
      And job order "JO-1" is AllowedToStart

    Scenario Outline: An operator's command is carried out or refused
      Given job order "JO-1" is <state> at machine "PRESS"
      When an operator commands <command> of "JO-1"
      Then the answer is <status>
      And job order "JO-1" is <result>

      Examples:
        | state          | command | status | result         |
        | Running        | Pause   | 200    | Interrupted    |
        | Running        | Stop    | 200    | Ended          |
        | Running        | Abort   | 200    | Aborted        |
        | Running        | Cancel  | 409    | Running        |
        | AllowedToStart | Resume  | 409    | AllowedToStart |
        | Ended          | Begin   | 409    | Ended          |

  Rule: What a machine says twice counts once (docs/messages.md, epoch and sequence)

    Scenario: A machine repeats a count because it missed the acknowledgement
      Given job order "JO-1" is Running at machine "PRESS"
      When machine "PRESS" counts 7 good and 1 scrap
      And machine "PRESS" repeats the message
      Then job order "JO-1" has 7 good and 1 scrap
      And everything that machine "PRESS" said is acknowledged

    Scenario: Totals go on after the machine counted from zero again
      Given job order "JO-1" is Running at machine "PRESS"
      When machine "PRESS" counts 7 good and 1 scrap
      And machine "PRESS" counts 2 good and 0 scrap
      Then job order "JO-1" has 9 good and 1 scrap

  Rule: Devices of MES_server work unchanged (topics work-orders/{machine_id} and machine/ack/+)

    Scenario: A terminal gets the whole order
      Given terminal "PRESS" listens
      When the ERP sends ProcessJobList "JO-1" of 10 "PUMP" for "PRESS"
      Then terminal "PRESS" gets work order "JO-1" of 10 "PUMP"

    Scenario: A terminal's word is shown as it was given
      Given terminal "PRESS" listens
      And job order "JO-1" for "PRESS"
      When terminal "PRESS" says IN_PROGRESS of "JO-1"
      Then job order "JO-1" is Running
      And work order "JO-1" is IN_PROGRESS

    Scenario: A terminal's last word ends the job in full
      Given terminal "PRESS" listens
      And job order "JO-1" for "PRESS"
      When terminal "PRESS" says COMPLETED of "JO-1"
      Then job order "JO-1" is Ended
      And job order "JO-1" has 10 good and 0 scrap

    Scenario: A terminal that repeats itself changes nothing
      Given terminal "PRESS" listens
      And job order "JO-1" for "PRESS"
      When terminal "PRESS" says COMPLETED of "JO-1"
      And terminal "PRESS" says COMPLETED of "JO-1"
      Then the journal tells COMPLETE of job order "JO-1" once

    Scenario: A terminal cannot speak of an order that does not exist
      Given terminal "PRESS" listens
      When terminal "PRESS" says COMPLETED of "JO-404"
      Then a message of "PRESS" is in quarantine because "JO-404"

    Scenario: A script creates, sends and lists work orders
      Given terminal "PRESS" listens
      When a script creates work order "WO-1" of 10 "PUMP" for "PRESS"
      And a script sends work order "WO-1"
      Then the answer is 200
      And terminal "PRESS" gets work order "WO-1" of 10 "PUMP"

    Scenario: A script cannot send an order that does not exist
      When a script sends work order "WO-404"
      Then the answer is 404
      And the answer says "Order not found"
