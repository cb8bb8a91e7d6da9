#include "fields.h"
#include "inside.h"

#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const struct mt_field COUNT[] = {
    MT_NUMBER_FIELD(struct mt_terminal, totals[MT_GOOD], "good", 0, INT64_MAX),
    MT_NUMBER_FIELD(struct mt_terminal, totals[MT_SCRAP], "scrap", 0, INT64_MAX),
    MT_NUMBER_FIELD(struct mt_terminal, totals[MT_REWORK], "rework", 0, INT64_MAX),
};

static const struct mt_field STANDING[] = {
    MT_TEXT_FIELD(struct mt_terminal, epoch, "epoch"),
    MT_NUMBER_FIELD(struct mt_terminal, acknowledged, "acknowledged", 0, INT64_MAX),
    MT_NUMBER_FIELD(struct mt_terminal, lost, "lost", 0, INT64_MAX),
    MT_NUMBER_FIELD(struct mt_terminal, boot, "boot", 0, 255),
};

/* Words of a message, to be looked up. */
struct words {
    char order[64];
    char command[16];
    char state[16];
    char mode[16];
    char reason[32];
};

static const struct mt_field WORDS[] = {
    MT_TEXT_FIELD(struct words, order, "jobOrder"),
    MT_TEXT_FIELD(struct words, command, "command"),
    MT_TEXT_FIELD(struct words, state, "state"),
    MT_TEXT_FIELD(struct words, mode, "mode"),
    MT_TEXT_FIELD(struct words, reason, "reason"),
};

/* The journal's checks have passed: a member that is wrong was not written by this firmware, and stays as it was. */
static void read_members(const struct mt_field *field, size_t count, const struct mt_record *record, void *into)
{
    struct mt_fields fields = {field, count};
    (void)mt_fields_read(&fields, record->body, record->entry.length, into);
}

static struct words words_of(const struct mt_record *record)
{
    struct words words = {.order = ""};
    read_members(WORDS, LENGTH(WORDS), record, &words);
    return words;
}

static void restore_count(struct mt_terminal *terminal, const struct mt_record *record)
{
    struct words words = words_of(record);
    struct mt_order *order = mt_orders_find(&terminal->orders, words.order);
    uint64_t before = terminal->totals[MT_GOOD];
    read_members(COUNT, LENGTH(COUNT), record, terminal);
    if (order != NULL && record->entry.sequence > 0) {
        order->made += terminal->totals[MT_GOOD] - before;
    }
}

static void restore_state(struct mt_terminal *terminal, const struct mt_record *record)
{
    struct words words = words_of(record);
    terminal->is_executing = strcmp(words.state, "Executing") == 0;
    memcpy(terminal->reason, words.reason, sizeof terminal->reason);
    for (enum mt_mode mode = MT_PROCESSING; mode <= MT_NONE; mode++) {
        terminal->mode = strcmp(words.mode, mt_mode_name(mode)) == 0 ? mode : terminal->mode;
    }
}

static void restore_command(struct mt_terminal *terminal, const struct mt_record *record)
{
    struct words words = words_of(record);
    struct mt_order *order = mt_orders_find(&terminal->orders, words.order);
    enum mt_command command;
    if (order != NULL && mt_command_named(words.command, &command)) {
        mt_order_follow(order, command);
        order->told = record->entry.sequence;
    }
}

static void restore_order(struct mt_terminal *terminal, const struct mt_record *record)
{
    struct mt_order order;
    if (mt_order_read(&order, record->body, record->entry.length) == NULL) {
        mt_orders_put(&terminal->orders, &order);
    }
}

static void restore_entry(struct mt_terminal *terminal, const struct mt_entry *entry)
{
    if (entry->boot > 0) {
        terminal->boot = entry->boot;
    }
    if (entry->sequence > 0) {
        terminal->acknowledged = entry->acknowledged;
    }
}

static void restore(void *self, const struct mt_record *record)
{
    struct mt_terminal *terminal = self;
    restore_entry(terminal, &record->entry);
    switch (record->entry.kind) {
    case MT_COUNT:
        restore_count(terminal, record);
        break;
    case MT_STATE:
        restore_state(terminal, record);
        break;
    case MT_JOB_COMMAND:
        restore_command(terminal, record);
        break;
    case MT_ORDER:
        restore_order(terminal, record);
        break;
    case MT_CONFIGURATION:
        (void)mt_settings_read(&terminal->settings, record->body, record->entry.length);
        break;
    case MT_STANDING:
        read_members(STANDING, LENGTH(STANDING), record, terminal);
        break;
    default:
        break;
    }
}

/* Writes what is remembered, in the newest sector only or wherever there is room. */
typedef bool keeping(struct mt_journal *journal, struct mt_entry *entry, const char *body);

static bool keep_as(struct mt_terminal *terminal, keeping *keep, enum mt_kind kind, struct mt_json *json)
{
    mt_json_close(json); /* what can be remembered fits: the bounds of its texts see to that */
    struct mt_entry entry = {.kind = (uint8_t)kind, .length = (uint16_t)json->length};
    return keep(&terminal->journal, &entry, json->text);
}

static struct mt_json begun(struct mt_terminal *terminal)
{
    struct mt_json json;
    mt_json_open(&json, terminal->message, MT_LONGEST_BODY + 1);
    return json;
}

static bool keep_order(struct mt_terminal *terminal, keeping *keep, const struct mt_order *order)
{
    struct mt_json json = begun(terminal);
    mt_order_write(order, &json);
    return keep_as(terminal, keep, MT_ORDER, &json);
}

static bool keep_settings(struct mt_terminal *terminal, keeping *keep)
{
    struct mt_json json = begun(terminal);
    mt_settings_write(&terminal->settings, &json);
    return keep_as(terminal, keep, MT_CONFIGURATION, &json);
}

static bool keep_count(struct mt_terminal *terminal, keeping *keep)
{
    struct mt_json json = begun(terminal);
    mt_write_count(terminal, &json);
    return keep_as(terminal, keep, MT_COUNT, &json);
}

static bool keep_state(struct mt_terminal *terminal, keeping *keep)
{
    struct mt_json json = begun(terminal);
    mt_write_state(terminal, &json);
    return keep_as(terminal, keep, MT_STATE, &json);
}

static bool keep_standing(struct mt_terminal *terminal, keeping *keep)
{
    struct mt_json json = begun(terminal);
    mt_json_text(&json, "epoch", terminal->epoch);
    mt_json_number(&json, "acknowledged", terminal->acknowledged);
    mt_json_number(&json, "lost", terminal->lost);
    mt_json_number(&json, "boot", terminal->boot);
    return keep_as(terminal, keep, MT_STANDING, &json);
}

static bool remember(void *self)
{
    struct mt_terminal *terminal = self;
    bool is_kept = terminal->settings.version == 0 || keep_settings(terminal, mt_journal_note);
    for (size_t i = 0; i < terminal->orders.count; i++) {
        is_kept = is_kept && keep_order(terminal, mt_journal_note, &terminal->orders.order[i]);
    }
    return is_kept && keep_count(terminal, mt_journal_note) && keep_state(terminal, mt_journal_note)
        && keep_standing(terminal, mt_journal_note);
}

struct mt_keeper mt_memory_of(struct mt_terminal *terminal)
{
    return (struct mt_keeper){terminal, restore, remember};
}

bool mt_memory_keep_order(struct mt_terminal *terminal, const struct mt_order *order)
{
    return keep_order(terminal, mt_journal_append, order);
}

bool mt_memory_keep_settings(struct mt_terminal *terminal)
{
    return keep_settings(terminal, mt_journal_append);
}

bool mt_memory_keep_standing(struct mt_terminal *terminal)
{
    return keep_standing(terminal, mt_journal_append);
}

void mt_memory_new_epoch(struct mt_terminal *terminal)
{
    static const char DIGITS[] = "0123456789abcdef";
    uint64_t chance = terminal->board.chance(terminal->board.self);
    for (size_t i = 0; i + 1 < sizeof terminal->epoch; i++) {
        terminal->epoch[i] = DIGITS[chance >> 4 * i & 15];
    }
}
