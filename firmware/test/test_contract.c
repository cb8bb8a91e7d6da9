#include "check.h"
#include "json_reader.h"
#include "rig.h"
#include "samples.h"

#include <string.h>

static struct mt_terminal *const terminal = &rig.terminal;

static bool find(const char *text, const struct mt_value *wanted, struct mt_value *found)
{
    struct mt_reader reader = mt_reader_of(text, strlen(text));
    struct mt_value name;
    while (mt_reader_member(&reader, &name, found)) {
        if (name.length == wanted->length && memcmp(name.start, wanted->start, name.length) == 0) {
            return true;
        }
    }
    return false;
}

/* Whether every member of one is in the other, with a value of the same type. */
static bool is_within(const char *part, const char *whole)
{
    struct mt_reader reader = mt_reader_of(part, strlen(part));
    struct mt_value name, value, other;
    while (mt_reader_member(&reader, &name, &value)) {
        if (!find(whole, &name, &other) || other.type != value.type) {
            return false;
        }
    }
    return !reader.is_broken;
}

/* The same member with the same value. */
static bool agree(const char *name, const char *one, const char *other)
{
    struct mt_value wanted = {MT_JSON_TEXT, name, strlen(name)}, a, b;
    return find(one, &wanted, &a) && find(other, &wanted, &b) && a.length == b.length
        && memcmp(a.start, b.start, a.length) == 0;
}

#define CHECK_LIKE(said, sample) CHECK(is_within(said, sample) && is_within(sample, said))

static void takes_the_order_of_the_contract(void)
{
    rig_new();
    rig_connect();

    rig_hear("job-order", sample_job_order);
    rig_settle();

    const struct mt_order *order = mt_terminal_shows(terminal);
    CHECK_TEXT(order->id, "WO-2041-010");
    CHECK_TEXT(order->product, "PUMP-HOUSING");
    CHECK_TEXT(order->quantity, "100");
    CHECK_TEXT(order->unit, "pcs");
    CHECK(is_within(rig.said, sample_job_command_acknowledge));
    CHECK(agree("jobOrder", rig.said, sample_job_command_acknowledge));
    CHECK(agree("command", rig.said, sample_job_command_acknowledge));
}

static void says_commands_and_counts_as_in_the_contract(void)
{
    takes_the_order_of_the_contract();

    mt_terminal_do(terminal, MT_BEGIN, NULL);
    rig_settle();
    CHECK_LIKE(rig.said, sample_job_command);
    CHECK(agree("command", rig.said, sample_job_command));
    CHECK(agree("timeQuality", rig.said, sample_job_command));
    mt_terminal_count(terminal, MT_GOOD, 1284);
    mt_terminal_count(terminal, MT_REWORK, 2);
    mt_terminal_count(terminal, MT_SCRAP, 9);
    rig_settle();
    CHECK_LIKE(rig.said, sample_count);
    CHECK(agree("good", rig.said, sample_count));
    CHECK(agree("scrap", rig.said, sample_count));
    CHECK(agree("rework", rig.said, sample_count));
    CHECK(agree("jobOrder", rig.said, sample_count));

    rig_hear("job-order", sample_job_order_pause);
    CHECK(mt_terminal_shows(terminal)->state == MT_INTERRUPTED);
}

static void says_states_as_in_the_contract(void)
{
    rig_new();
    rig_connect();
    rig_hear("configuration", sample_configuration);
    mt_terminal_reason(terminal, 0);
    rig_settle();

    CHECK(terminal->settings.version == 3);
    CHECK_LIKE(rig.said, sample_state);
    CHECK(agree("state", rig.said, sample_state));
    CHECK(agree("mode", rig.said, sample_state));
    CHECK(agree("reason", rig.said, sample_state));
}

static void says_values_as_in_the_contract(void)
{
    rig_new();
    rig_connect();

    CHECK_LIKE(rig.said, sample_property_value);
}

static void says_that_it_is_there_as_in_the_contract(void)
{
    char text[160];
    rig_new();
    rig_connect();
    mt_terminal_status(terminal, false, text, sizeof text);

    CHECK_LIKE(rig.status, sample_status_online);
    CHECK(agree("status", rig.status, sample_status_online));
    CHECK(is_within(sample_status_offline, text));
    CHECK(agree("status", text, sample_status_offline));
}

static void hears_answers_and_acknowledgements_of_the_contract(void)
{
    takes_the_order_of_the_contract();
    mt_terminal_do(terminal, MT_BEGIN, NULL);
    rig_settle();

    rig_hear("answer", sample_answer_refused);
    CHECK(mt_terminal_shows(terminal)->state == MT_ALLOWED_TO_START);
    CHECK_TEXT(terminal->refusal, "NOT_ALLOWED");
    rig_hear("answer", sample_answer);
    CHECK(mt_terminal_shows(terminal)->state == MT_RUNNING);

    mt_terminal_offline(terminal);
    for (int i = 0; i < 50; i++) {
        mt_terminal_count(terminal, MT_GOOD, 1);
    }
    strcpy(terminal->epoch, "x");
    rig_hear("ack", sample_ack);
    CHECK(terminal->acknowledged < 44);
}

void test_contract(void)
{
    RUN(takes_the_order_of_the_contract);
    RUN(says_commands_and_counts_as_in_the_contract);
    RUN(says_states_as_in_the_contract);
    RUN(says_values_as_in_the_contract);
    RUN(says_that_it_is_there_as_in_the_contract);
    RUN(hears_answers_and_acknowledgements_of_the_contract);
}
