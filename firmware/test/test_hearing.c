#include "check.h"
#include "rig.h"

#include <string.h>

static struct mt_terminal *const terminal = &rig.terminal;

static void with_an_order(void)
{
    rig_new();
    rig_connect();
    rig_order("Start", "WO-1", 2);
    rig_settle();
}

static enum mt_order_state state(void)
{
    return mt_orders_find(&terminal->orders, "WO-1")->state;
}

static void acknowledges_the_same_order_again_and_does_nothing_else(void)
{
    with_an_order();
    mt_terminal_do(terminal, MT_BEGIN, "WO-1");
    rig_settle();

    rig_order("Start", "WO-1", 2);
    rig_settle();

    CHECK_TEXT(rig_said("command"), "Acknowledge");
    CHECK(state() == MT_RUNNING);
    CHECK(terminal->orders.count == 1);
}

static void passes_over_what_is_outdated(void)
{
    with_an_order();
    uint64_t before = terminal->journal.next;

    rig_order("Start", "WO-1", 1);
    rig_order("Abort", "WO-1", 2);

    CHECK(terminal->journal.next == before);
    CHECK(state() == MT_ALLOWED_TO_START);
}

static void passes_over_commands_for_unknown_orders(void)
{
    with_an_order();
    uint64_t before = terminal->journal.next;

    rig_order("Abort", "WO-9", 2);

    CHECK(terminal->journal.next == before);
    CHECK(terminal->orders.count == 1);
}

static void follows_the_server(void)
{
    static const struct {
        const char *command;
        enum mt_order_state to;
    } COMMANDS[] = {{"Revoke", MT_NOT_ALLOWED_TO_START}, {"Start", MT_ALLOWED_TO_START}, {"Resume", MT_RUNNING},
        {"Pause", MT_INTERRUPTED}, {"Update", MT_INTERRUPTED}, {"Stop", MT_ENDED}, {"Abort", MT_ABORTED},
        {"Cancel", MT_CANCELLED}, {"Start", MT_CANCELLED}};
    with_an_order();
    for (unsigned i = 0; i < sizeof COMMANDS / sizeof *COMMANDS; i++) {
        rig_order(COMMANDS[i].command, "WO-1", 3 + i);

        CHECK(state() == COMMANDS[i].to);
        rig_restart();
        CHECK(state() == COMMANDS[i].to);
    }
}

static void tells_what_it_cannot_take(void)
{
    with_an_order();

    rig_order("Dance", "WO-1", 3);
    rig_settle();
    CHECK_TEXT(rig_said("values"), "{\"RefusedMessage\":\"job-order\",\"RefusedMember\":\"command\"}");
    rig_hear("job-order", "{\"jobOrder\":1}");
    rig_settle();
    CHECK_TEXT(rig_said("values"), "{\"RefusedMessage\":\"job-order\",\"RefusedMember\":\"jobOrder\"}");
    rig_hear("job-order", "{\"command\":\"Start\",\"jobOrder\":\"WO-2\",\"quantity\":true}");
    rig_settle();
    CHECK_TEXT(rig_said("values"), "{\"RefusedMessage\":\"job-order\",\"RefusedMember\":\"quantity\"}");
    rig_hear("configuration", "{\"version\":1,\"debounce\":0}");
    rig_settle();
    CHECK_TEXT(rig_said("values"), "{\"RefusedMessage\":\"configuration\",\"RefusedMember\":\"debounce\"}");
}

static void declines_more_orders_than_it_can_keep(void)
{
    char id[] = "A";
    rig_new();
    rig_connect();
    for (; id[0] < 'A' + MT_ORDERS; id[0]++) {
        rig_order("Start", id, 1);
        rig_settle();
    }

    rig_order("Start", "WO-9", 1);
    rig_settle();

    CHECK_TEXT(rig_said("values"), "{\"RefusedMessage\":\"job-order\",\"RefusedMember\":\"no room\"}");
    CHECK(mt_orders_find(&terminal->orders, "WO-9") == NULL);
}

static void believes_the_server_where_an_order_stands(void)
{
    with_an_order();
    mt_terminal_do(terminal, MT_BEGIN, "WO-1");
    rig_settle();

    rig_hear("answer", "{\"jobOrder\":\"WO-1\",\"accepted\":false,\"reason\":\"NOT_ALLOWED\","
                       "\"message\":\"a long sentence\",\"state\":\"NotAllowedToStart\"}");

    CHECK(state() == MT_NOT_ALLOWED_TO_START);
    CHECK_TEXT(terminal->refusal, "NOT_ALLOWED");
    rig_restart();
    CHECK(state() == MT_NOT_ALLOWED_TO_START);
}

static void waits_for_the_answer_to_its_last_word(void)
{
    with_an_order();
    mt_terminal_do(terminal, MT_BEGIN, "WO-1");
    mt_terminal_do(terminal, MT_PAUSE, "WO-1");

    rig_hear("answer", "{\"jobOrder\":\"WO-1\",\"accepted\":true,\"state\":\"Running\"}");
    CHECK(state() == MT_INTERRUPTED);
    rig_settle();
    rig_hear("answer", "{\"jobOrder\":\"WO-1\",\"accepted\":true,\"state\":\"Interrupted\"}");
    rig_hear("answer", "{\"jobOrder\":\"WO-1\",\"accepted\":true,\"state\":\"Cleared\"}");
    rig_hear("answer", "{\"jobOrder\":\"WO-9\",\"accepted\":true,\"state\":\"Running\"}");

    CHECK(state() == MT_INTERRUPTED);
}

static void takes_a_configuration_once(void)
{
    rig_new();
    rig_connect();

    rig_hear("configuration", "{\"version\":5,\"debounce\":50}");
    rig_settle();
    uint64_t before = terminal->journal.next;
    rig_hear("configuration", "{\"version\":5,\"debounce\":60}");
    rig_hear("configuration", "{\"version\":4,\"debounce\":70}");

    CHECK(terminal->settings.debounce == 50);
    CHECK(terminal->journal.next == before);
    rig_restart();
    CHECK(terminal->settings.debounce == 50);
}

static void passes_over_what_is_none_of_its_business(void)
{
    rig_new();
    rig_connect();
    uint64_t before = terminal->journal.next;

    rig_hear("weather", "{}");
    rig_hear("ack", "[]");
    rig_hear("answer", "nonsense");
    rig_hear("ack", "{\"epoch\":\"another\",\"sequence\":99}");

    CHECK(terminal->journal.next == before);
}

static void acknowledges_after_a_restart_what_it_had_just_taken(void)
{
    with_an_order();
    terminal->orders.order[0].told = 0;
    mt_memory_keep_order(terminal, &terminal->orders.order[0]);

    rig_restart();
    rig_connect();

    CHECK(terminal->orders.order[0].told > 0);
}

void test_hearing(void)
{
    RUN(acknowledges_the_same_order_again_and_does_nothing_else);
    RUN(passes_over_what_is_outdated);
    RUN(passes_over_commands_for_unknown_orders);
    RUN(follows_the_server);
    RUN(tells_what_it_cannot_take);
    RUN(declines_more_orders_than_it_can_keep);
    RUN(believes_the_server_where_an_order_stands);
    RUN(waits_for_the_answer_to_its_last_word);
    RUN(takes_a_configuration_once);
    RUN(passes_over_what_is_none_of_its_business);
    RUN(acknowledges_after_a_restart_what_it_had_just_taken);
}
