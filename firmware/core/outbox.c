#include "inside.h"
#include "moment.h"

static const char *wire_of(uint8_t kind)
{
    static const char *const WIRES[] = {
        [MT_COUNT] = "count",
        [MT_STATE] = "state",
        [MT_JOB_COMMAND] = "job-command",
        [MT_PROPERTY_VALUE] = "property-value",
    };
    return WIRES[kind];
}

/* The time of a record that was kept without one is known once the clock is, within the same boot. */
static uint64_t moment_of(const struct mt_terminal *terminal, const struct mt_entry *entry)
{
    if (entry->boot == 0) {
        return entry->time;
    }
    const struct mt_clock *clock = &terminal->board.clock;
    uint64_t wall = clock->wall(clock->self);
    bool is_known = wall > 0 && entry->boot == terminal->boot;
    return is_known ? wall - (mt_uptime(terminal) - entry->time) : 0;
}

static void write_time(const struct mt_terminal *terminal, const struct mt_entry *entry, struct mt_json *json)
{
    char text[MT_MOMENT_SIZE];
    uint64_t moment = moment_of(terminal, entry);
    if (moment > 0) {
        mt_moment_write(moment, text);
        mt_json_text(json, "time", text);
    }
    mt_json_text(json, "timeQuality", moment > 0 ? "synchronized" : "unsynchronized");
}

static void publish(struct mt_terminal *terminal, const struct mt_record *record)
{
    struct mt_json json;
    mt_json_open(&json, terminal->message, sizeof terminal->message);
    mt_json_number(&json, "schema", 1);
    mt_json_text(&json, "epoch", terminal->epoch);
    mt_json_number(&json, "sequence", record->entry.sequence);
    write_time(terminal, &record->entry, &json);
    mt_json_members(&json, record->body);
    mt_json_close(&json);
    const struct mt_link *link = &terminal->board.link;
    uint8_t kind = record->entry.kind;
    link->publish(link->self, wire_of(kind), terminal->message, kind == MT_JOB_COMMAND);
}

/* A gap in the sequence is what was overwritten, or cannot be read any more. */
static void account(struct mt_terminal *terminal, uint64_t sequence)
{
    uint64_t gap = sequence - terminal->acknowledged - 1;
    terminal->lost += gap;
    terminal->acknowledged += gap;
    if (gap > 0) {
        mt_memory_keep_standing(terminal);
    }
}

static bool is_said(const struct mt_entry *entry)
{
    return entry->kind >= MT_COUNT && entry->kind <= MT_SAID;
}

/* The oldest message that the server does not have. */
static bool find(struct mt_terminal *terminal)
{
    struct mt_record *record = &terminal->record;
    struct mt_position at = terminal->unsent;
    while (mt_journal_read(&terminal->journal, &at, record)) {
        if (record->entry.sequence > terminal->acknowledged && is_said(&record->entry)) {
            account(terminal, record->entry.sequence);
            return true;
        }
        terminal->unsent = at;
    }
    return false;
}

void mt_outbox_send(struct mt_terminal *terminal)
{
    uint64_t now = mt_uptime(terminal);
    bool is_waiting_for_answer = terminal->sent > 0 && now - terminal->sent_at < terminal->settings.retry;
    if (!terminal->is_online || is_waiting_for_answer || !find(terminal)) {
        return;
    }
    terminal->sent = terminal->record.entry.sequence;
    terminal->sent_at = now;
    publish(terminal, &terminal->record);
}

void mt_outbox_acknowledge(struct mt_terminal *terminal, uint64_t sequence)
{
    if (sequence >= terminal->journal.next) {
        /* Heard before it was said: somebody else used these numbers, such as a copy of this flash. */
        mt_memory_new_epoch(terminal);
        mt_memory_keep_standing(terminal);
        mt_say_status(terminal);
    } else if (sequence > terminal->acknowledged) {
        terminal->acknowledged = sequence;
    }
    terminal->sent = terminal->sent > terminal->acknowledged ? terminal->sent : 0;
    mt_outbox_send(terminal);
}

uint64_t mt_terminal_waiting(const struct mt_terminal *terminal)
{
    return terminal->journal.next - 1 - terminal->acknowledged;
}
