#include "check.h"
#include "rig.h"

#include <string.h>

static struct mt_terminal *const terminal = &rig.terminal;

static void says_offline_what_it_says_online_later(void)
{
    rig_new();
    for (int i = 0; i < 50; i++) {
        mt_terminal_count(terminal, MT_GOOD, 1);
    }
    CHECK(rig.highest == 0);
    CHECK(mt_terminal_waiting(terminal) > 50);

    rig_connect();

    CHECK(rig.good == 50);
    CHECK(mt_terminal_waiting(terminal) == 0);
    CHECK(terminal->lost == 0);
}

static void says_one_message_at_a_time_and_repeats_it(void)
{
    rig_new();
    rig_connect();
    rig.is_deaf = true;
    mt_terminal_count(terminal, MT_GOOD, 1);
    mt_terminal_count(terminal, MT_GOOD, 1);
    CHECK_TEXT(rig_said("good"), "1");

    rig.is_deaf = false;
    rig_pass(9900);
    CHECK_TEXT(rig_said("good"), "1");
    CHECK(rig.good == 0);
    rig_pass(200);
    rig_settle();

    CHECK(rig.good == 2);
}

static void repeats_at_once_when_the_link_is_new(void)
{
    rig_new();
    rig_connect();
    rig.is_deaf = true;
    mt_terminal_count(terminal, MT_GOOD, 1);
    mt_terminal_offline(terminal);
    rig_pass(20);

    rig.is_deaf = false;
    rig_connect();

    CHECK(rig.good == 1);
}

static void keeps_what_is_not_acknowledged_through_a_restart(void)
{
    rig_new();
    rig_connect();
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_restart();
    CHECK(mt_terminal_waiting(terminal) > 0);

    rig_connect();

    CHECK(mt_terminal_waiting(terminal) == 0);
    for (uint64_t i = 1; i <= rig.highest; i++) {
        CHECK(rig.heard[i] == 1);
    }
}

static void tells_how_many_messages_were_overwritten(void)
{
    rig_new();
    for (int i = 0; i < 1000; i++) {
        mt_terminal_count(terminal, MT_GOOD, 1);
    }

    rig_restart();
    rig_connect();

    uint64_t heard = 0;
    for (uint64_t i = 1; i <= rig.highest; i++) {
        heard += rig.heard[i];
    }
    CHECK(rig.good == 1000);
    CHECK(terminal->lost > 0);
    CHECK(heard + terminal->lost == rig.highest);
    uint64_t lost = terminal->lost;
    rig_restart();
    rig_connect();
    CHECK(terminal->lost == lost);
}

static void knows_the_time_of_what_happened_before_it_knew_the_time(void)
{
    rig_new();
    rig.wall = 0;
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_pass(5000);
    rig.wall = 1772435700000;

    rig.is_deaf = true;
    rig_connect();

    CHECK_TEXT(rig_said("time"), "2026-03-02T07:14:55.000Z");
    CHECK_TEXT(rig_said("timeQuality"), "synchronized");
}

static void says_when_it_cannot_know_the_time(void)
{
    rig_new();
    rig.wall = 0;
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_restart();
    rig.wall = 1772435700000;

    rig.is_deaf = true;
    rig_connect();

    CHECK_TEXT(rig_said("time"), "");
    CHECK_TEXT(rig_said("timeQuality"), "unsynchronized");
}

static void takes_a_new_epoch_when_its_numbers_were_used(void)
{
    char epoch[MT_EPOCH_SIZE], ack[128];
    struct mt_json json;
    rig_new();
    rig_connect();
    strcpy(epoch, terminal->epoch);
    rig.is_deaf = true;
    mt_terminal_count(terminal, MT_GOOD, 1);

    mt_json_open(&json, ack, sizeof ack);
    mt_json_text(&json, "epoch", epoch);
    mt_json_number(&json, "sequence", 1000);
    mt_json_close(&json);
    rig_hear("ack", ack);

    CHECK(strcmp(terminal->epoch, epoch) != 0);
    CHECK(strstr(rig.status, terminal->epoch) != NULL);
    CHECK(mt_terminal_waiting(terminal) == 2);
    strcpy(epoch, terminal->epoch);
    rig_restart();
    CHECK_TEXT(terminal->epoch, epoch);
}

void test_outbox(void)
{
    RUN(says_offline_what_it_says_online_later);
    RUN(says_one_message_at_a_time_and_repeats_it);
    RUN(repeats_at_once_when_the_link_is_new);
    RUN(keeps_what_is_not_acknowledged_through_a_restart);
    RUN(tells_how_many_messages_were_overwritten);
    RUN(knows_the_time_of_what_happened_before_it_knew_the_time);
    RUN(says_when_it_cannot_know_the_time);
    RUN(takes_a_new_epoch_when_its_numbers_were_used);
}
