#ifndef MT_INSIDE_H
#define MT_INSIDE_H

#include "terminal.h"

/* What the parts of the terminal know of each other, and nobody else. */

/* The records of the journal. Those up to MT_SAID are messages, and their names are wires. */
enum mt_kind {
    MT_COUNT = 1,
    MT_STATE,
    MT_JOB_COMMAND,
    MT_PROPERTY_VALUE,
    MT_SAID = MT_PROPERTY_VALUE,
    MT_ORDER,
    MT_CONFIGURATION,
    MT_STANDING
};

/* memory.c: what the journal keeps in mind for the terminal. */
struct mt_keeper mt_memory_of(struct mt_terminal *terminal);
bool mt_memory_keep_order(struct mt_terminal *terminal, const struct mt_order *order);
bool mt_memory_keep_settings(struct mt_terminal *terminal);
bool mt_memory_keep_standing(struct mt_terminal *terminal);
void mt_memory_new_epoch(struct mt_terminal *terminal);

/* saying.c: each writes one message into the journal, and sends what can be sent; false when it could not be kept. */
bool mt_say_count(struct mt_terminal *terminal);
bool mt_say_state(struct mt_terminal *terminal, uint64_t uptime);
bool mt_say_command(struct mt_terminal *terminal, struct mt_order *order, enum mt_command command);
bool mt_say_vitals(struct mt_terminal *terminal);
bool mt_say_refused(struct mt_terminal *terminal, const char *wire, const char *wrong);
void mt_say_status(struct mt_terminal *terminal);

/* The members of a message, as it is said and as it is remembered. */
void mt_write_count(struct mt_terminal *terminal, struct mt_json *json);
void mt_write_state(struct mt_terminal *terminal, struct mt_json *json);
const char *mt_mode_name(enum mt_mode mode);

/* outbox.c: one message is on its way at a time, because the broker keeps the order of one topic and not of several. */
void mt_outbox_send(struct mt_terminal *terminal);
void mt_outbox_acknowledge(struct mt_terminal *terminal, uint64_t sequence);

uint64_t mt_uptime(const struct mt_terminal *terminal);

#endif
