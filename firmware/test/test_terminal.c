#include "check.h"
#include "rig.h"

#include <string.h>

static struct mt_terminal *const terminal = &rig.terminal;

static void press(enum mt_input input, uint64_t milliseconds)
{
    mt_terminal_input(terminal, input, true);
    rig_pass(milliseconds);
    mt_terminal_input(terminal, input, false);
    rig_pass(milliseconds);
}

static void counts_each_pulse_once(void)
{
    rig_new();
    rig_connect();

    press(MT_GOOD, 40);
    press(MT_SCRAP, 40);
    press(MT_REWORK, 40);
    press(MT_GOOD, 10);
    rig_settle();

    CHECK(terminal->totals[MT_GOOD] == 1);
    CHECK(terminal->totals[MT_SCRAP] == 1);
    CHECK(terminal->totals[MT_REWORK] == 1);
    CHECK(rig.good == 1);
    CHECK(mt_terminal_waiting(terminal) == 0);
}

static void counts_several_parts_for_a_pulse(void)
{
    rig_new();
    rig_hear("configuration", "{\"version\":1,\"partsPerPulse\":4}");

    CHECK(mt_terminal_count(terminal, MT_GOOD, 3));

    CHECK(terminal->totals[MT_GOOD] == 12);
    CHECK(!mt_terminal_count(terminal, MT_RUN, 1));
}

static void keeps_its_totals_when_the_power_goes(void)
{
    rig_new();
    char epoch[MT_EPOCH_SIZE];
    strcpy(epoch, terminal->epoch);
    for (int i = 0; i < 300; i++) {
        mt_terminal_count(terminal, MT_GOOD, 1);
        mt_terminal_count(terminal, MT_SCRAP, 1);
    }

    CHECK(rig_restart());

    CHECK(terminal->totals[MT_GOOD] == 300);
    CHECK(terminal->totals[MT_SCRAP] == 300);
    CHECK_TEXT(terminal->epoch, epoch);
}

static void takes_an_order_from_its_acknowledgement_to_its_end(void)
{
    rig_new();
    rig_connect();
    rig_order("Start", "WO-1", 2);
    CHECK_TEXT(rig_said("command"), "Acknowledge");
    CHECK(rig.is_answer_wanted);
    CHECK_TEXT(mt_terminal_shows(terminal)->id, "WO-1");
    rig_settle();

    CHECK(mt_terminal_do(terminal, MT_BEGIN, NULL));
    rig_settle();
    CHECK_TEXT(rig_said("command"), "Begin");
    mt_terminal_count(terminal, MT_GOOD, 2);
    rig_settle();
    CHECK(mt_terminal_do(terminal, MT_PAUSE, "WO-1"));
    CHECK(!mt_terminal_do(terminal, MT_COMPLETE, "WO-1"));
    CHECK(mt_terminal_do(terminal, MT_RESUME, "WO-1"));
    mt_terminal_count(terminal, MT_SCRAP, 1);
    CHECK(mt_terminal_do(terminal, MT_COMPLETE, "WO-1"));
    rig_settle();

    CHECK_TEXT(rig_said("command"), "Complete");
    CHECK(terminal->orders.order[0].made == 2);
    CHECK(mt_terminal_shows(terminal) == NULL);
}

static void runs_one_order_at_a_time(void)
{
    rig_new();
    rig_order("Start", "WO-1", 1);
    rig_order("Start", "WO-2", 1);

    CHECK(mt_terminal_do(terminal, MT_BEGIN, "WO-2"));
    CHECK(!mt_terminal_do(terminal, MT_BEGIN, "WO-1"));
    CHECK(!mt_terminal_do(terminal, MT_BEGIN, "WO-3"));

    CHECK_TEXT(mt_terminal_shows(terminal)->id, "WO-2");
}

static void remembers_its_orders_when_the_power_goes(void)
{
    rig_new();
    rig_order("Start", "WO-1", 1);
    rig_order("Start", "WO-2", 1);
    mt_terminal_do(terminal, MT_BEGIN, "WO-1");
    for (int i = 0; i < 500; i++) {
        mt_terminal_count(terminal, MT_GOOD, 1);
    }
    mt_terminal_do(terminal, MT_PAUSE, "WO-1");

    rig_restart();

    const struct mt_order *order = mt_terminal_shows(terminal);
    CHECK_TEXT(order->id, "WO-1");
    CHECK_TEXT(order->product, "PUMP-HOUSING");
    CHECK(order->state == MT_INTERRUPTED);
    CHECK(order->made == 500);
    CHECK(terminal->orders.count == 2);
}

static void tells_what_the_machine_does(void)
{
    rig_new();
    rig_connect();
    rig_hear("configuration", "{\"version\":1,\"runInput\":true,\"shortestRun\":1000,\"shortestStop\":5000}");
    rig_settle();
    uint64_t before = rig.highest;

    mt_terminal_input(terminal, MT_RUN, true);
    rig_pass(900);
    CHECK(rig.highest == before);
    rig_pass(200);

    CHECK_TEXT(rig.wire, "state");
    CHECK_TEXT(rig_said("state"), "Executing");
    CHECK_TEXT(rig_said("time"), "2026-03-02T07:15:00.020Z");
}

static void stands_since_its_last_part(void)
{
    rig_new();
    rig_connect();
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_settle();
    CHECK_TEXT(rig_said("state"), "Executing");

    rig_pass(59990);
    rig_settle();
    CHECK_TEXT(rig_said("state"), "Executing");
    rig_pass(10);

    CHECK_TEXT(rig_said("state"), "NotExecuting");
    CHECK_TEXT(rig_said("time"), "2026-03-02T07:15:00.000Z");
}

static void tells_the_reason_of_a_stop_with_its_beginning(void)
{
    rig_new();
    rig_connect();
    rig_hear("configuration", "{\"version\":1,\"reasons\":[\"tool change\"]}");
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_settle();
    CHECK(!mt_terminal_reason(terminal, 0));
    rig_pass(70000);
    rig_settle();

    CHECK(mt_terminal_reason(terminal, 0));
    CHECK(!mt_terminal_reason(terminal, 1));
    CHECK(!mt_terminal_reason(terminal, MT_REASONS));
    rig_settle();

    CHECK_TEXT(rig_said("reason"), "tool change");
    CHECK_TEXT(rig_said("time"), "2026-03-02T07:15:00.000Z");
    mt_terminal_count(terminal, MT_GOOD, 1);
    rig_settle();
    CHECK_TEXT(rig_said("state"), "Executing");
    CHECK_TEXT(rig_said("reason"), "");
}

static void remembers_its_state_and_mode(void)
{
    rig_new();
    rig_hear("configuration", "{\"version\":1,\"reasons\":[\"tool change\"]}");
    CHECK(mt_terminal_mode(terminal, MT_SETUP));
    CHECK(mt_terminal_reason(terminal, 0));

    rig_restart();

    CHECK(terminal->mode == MT_SETUP);
    CHECK_TEXT(terminal->reason, "tool change");
    CHECK(!terminal->is_executing);
    CHECK(terminal->settings.version == 1);
}

static void says_how_it_fares_when_nothing_waits(void)
{
    rig_new();
    rig_connect();
    CHECK_TEXT(rig.wire, "property-value");
    uint64_t before = rig.highest;

    rig_pass(59000);
    CHECK(rig.highest == before);
    rig_pass(1010);

    CHECK(rig.highest == before + 1);
    CHECK_TEXT(rig_said("values"),
        "{\"Firmware\":\"1.4.0\",\"ConfigurationVersion\":0,\"MessagesLost\":0,\"Uptime\":61,\"FreeMemory\":200000}");
}

/* Each character of these needs an escape. */
static void quotes(struct mt_json *json, const char *name, size_t length, char last)
{
    char text[64];
    memset(text, '"', length);
    text[length - 1] = last;
    text[length] = '\0';
    mt_json_text(json, name, text);
}

static void remembers_the_most_that_it_can_take(void)
{
    static char text[4096], reasons[MT_REASONS][32];
    struct mt_json json;
    rig_new();
    memset(reasons, '"', sizeof reasons);
    for (int i = 0; i < MT_REASONS; i++) {
        reasons[i][31] = '\0';
    }
    mt_json_open(&json, text, sizeof text);
    mt_json_number(&json, "version", UINT32_MAX);
    mt_json_texts(&json, "reasons", reasons[0], MT_REASONS, 32);
    mt_json_close(&json);
    rig_hear("configuration", text);
    for (char id = 'A'; id < 'A' + MT_ORDERS; id++) {
        mt_json_open(&json, text, sizeof text);
        mt_json_text(&json, "command", "Start");
        quotes(&json, "jobOrder", 63, id);
        quotes(&json, "product", 63, '"');
        quotes(&json, "unit", 15, '"');
        mt_json_literal(&json, "quantity", "12345678901234567890123");
        mt_json_literal(&json, "version", "9223372036854775000");
        mt_json_close(&json);
        rig_hear("job-order", text);
    }
    mt_terminal_reason(terminal, 15);
    mt_terminal_do(terminal, MT_BEGIN, NULL);

    for (int i = 0; i < 200; i++) {
        CHECK(mt_terminal_count(terminal, MT_GOOD, 1));
    }
    CHECK(terminal->journal.generation > RIG_SECTORS);
    CHECK(rig_restart());

    CHECK(terminal->orders.count == MT_ORDERS);
    CHECK(mt_terminal_shows(terminal)->made == 200);
    CHECK(memcmp(terminal->settings.reasons, reasons, sizeof reasons) == 0);
}

static void does_nothing_that_it_cannot_keep(void)
{
    rig_new();
    rig_order("Start", "WO-1", 1);
    rig.bytes_left = 0;

    CHECK(!mt_terminal_do(terminal, MT_BEGIN, "WO-1"));
    CHECK(!mt_terminal_count(terminal, MT_GOOD, 1));

    CHECK(mt_terminal_shows(terminal)->state == MT_ALLOWED_TO_START);
    CHECK(!rig_restart() || terminal->orders.count <= 1);
}

static void says_so_when_flash_does_not_work(void)
{
    rig_new();
    memset(rig.flash, 0, sizeof rig.flash);
    rig.bytes_left = 0;

    CHECK(!rig_restart());
}

void test_terminal(void)
{
    RUN(counts_each_pulse_once);
    RUN(counts_several_parts_for_a_pulse);
    RUN(keeps_its_totals_when_the_power_goes);
    RUN(takes_an_order_from_its_acknowledgement_to_its_end);
    RUN(runs_one_order_at_a_time);
    RUN(remembers_its_orders_when_the_power_goes);
    RUN(tells_what_the_machine_does);
    RUN(stands_since_its_last_part);
    RUN(tells_the_reason_of_a_stop_with_its_beginning);
    RUN(remembers_its_state_and_mode);
    RUN(says_how_it_fares_when_nothing_waits);
    RUN(remembers_the_most_that_it_can_take);
    RUN(does_nothing_that_it_cannot_keep);
    RUN(says_so_when_flash_does_not_work);
}
