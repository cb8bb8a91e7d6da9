#include "inside.h"

static const char *const MODES[] = {
    [MT_PROCESSING] = "Processing",
    [MT_SETUP] = "Setup",
    [MT_MAINTENANCE] = "Maintenance",
    [MT_NONE] = "None",
};

const char *mt_mode_name(enum mt_mode mode)
{
    return MODES[mode];
}

static struct mt_json begun(struct mt_terminal *terminal)
{
    struct mt_json json;
    mt_json_open(&json, terminal->body, sizeof terminal->body);
    return json;
}

/* With the time of the wall if that is known, and else of this boot, to be translated when it is. */
static struct mt_entry entry_at(const struct mt_terminal *terminal, enum mt_kind kind, uint64_t uptime)
{
    const struct mt_clock *clock = &terminal->board.clock;
    uint64_t wall = clock->wall(clock->self);
    struct mt_entry entry = {
        .sequence = 1,
        .time = uptime,
        .acknowledged = terminal->acknowledged,
        .kind = (uint8_t)kind,
        .boot = (uint8_t)terminal->boot,
    };
    if (wall > 0) {
        entry.time = wall - (mt_uptime(terminal) - uptime);
        entry.boot = 0;
    }
    return entry;
}

static bool say(struct mt_terminal *terminal, enum mt_kind kind, uint64_t uptime, struct mt_json *json)
{
    struct mt_entry entry = entry_at(terminal, kind, uptime);
    bool is_kept = mt_json_close(json);
    entry.length = (uint16_t)json->length;
    is_kept = is_kept && mt_journal_append(&terminal->journal, &entry, terminal->body);
    mt_outbox_send(terminal);
    return is_kept;
}

void mt_write_count(struct mt_terminal *terminal, struct mt_json *json)
{
    const struct mt_order *running = mt_orders_in(&terminal->orders, MT_RUNNING);
    mt_json_number(json, "good", terminal->totals[MT_GOOD]);
    mt_json_number(json, "scrap", terminal->totals[MT_SCRAP]);
    mt_json_number(json, "rework", terminal->totals[MT_REWORK]);
    if (running != NULL) {
        mt_json_text(json, "jobOrder", running->id);
    }
}

void mt_write_state(struct mt_terminal *terminal, struct mt_json *json)
{
    mt_json_text(json, "state", terminal->is_executing ? "Executing" : "NotExecuting");
    mt_json_text(json, "mode", mt_mode_name(terminal->mode));
    if (terminal->reason[0] != '\0') {
        mt_json_text(json, "reason", terminal->reason);
    }
}

bool mt_say_count(struct mt_terminal *terminal)
{
    struct mt_json json = begun(terminal);
    mt_write_count(terminal, &json);
    return say(terminal, MT_COUNT, mt_uptime(terminal), &json);
}

bool mt_say_state(struct mt_terminal *terminal, uint64_t uptime)
{
    struct mt_json json = begun(terminal);
    mt_write_state(terminal, &json);
    return say(terminal, MT_STATE, uptime, &json);
}

bool mt_say_command(struct mt_terminal *terminal, struct mt_order *order, enum mt_command command)
{
    struct mt_json json = begun(terminal);
    uint64_t sequence = terminal->journal.next;
    mt_json_text(&json, "jobOrder", order->id);
    mt_json_text(&json, "command", mt_command_name(command));
    if (!say(terminal, MT_JOB_COMMAND, mt_uptime(terminal), &json)) {
        return false;
    }
    order->told = sequence;
    return true;
}

bool mt_say_vitals(struct mt_terminal *terminal)
{
    struct mt_json json = begun(terminal);
    mt_json_enter(&json, "values");
    mt_json_text(&json, "Firmware", terminal->board.firmware);
    mt_json_number(&json, "ConfigurationVersion", terminal->settings.version);
    mt_json_number(&json, "MessagesLost", terminal->lost);
    mt_json_number(&json, "Uptime", mt_uptime(terminal) / 1000);
    terminal->board.vitals(terminal->board.self, &json);
    mt_json_leave(&json);
    return say(terminal, MT_PROPERTY_VALUE, mt_uptime(terminal), &json);
}

bool mt_say_refused(struct mt_terminal *terminal, const char *wire, const char *wrong)
{
    struct mt_json json = begun(terminal);
    mt_json_enter(&json, "values");
    mt_json_text(&json, "RefusedMessage", wire);
    mt_json_text(&json, "RefusedMember", wrong);
    mt_json_leave(&json);
    return say(terminal, MT_PROPERTY_VALUE, mt_uptime(terminal), &json);
}

void mt_say_status(struct mt_terminal *terminal)
{
    const struct mt_link *link = &terminal->board.link;
    mt_terminal_status(terminal, true, terminal->message, sizeof terminal->message);
    link->publish(link->self, "status", terminal->message, false);
}

void mt_terminal_status(const struct mt_terminal *terminal, bool is_online, char *text, size_t capacity)
{
    struct mt_json json;
    mt_json_open(&json, text, capacity);
    mt_json_number(&json, "schema", 1);
    mt_json_text(&json, "status", is_online ? "online" : "offline");
    mt_json_text(&json, "epoch", terminal->epoch);
    mt_json_text(&json, "firmware", terminal->board.firmware);
    mt_json_close(&json);
}
