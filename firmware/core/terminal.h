#ifndef MT_TERMINAL_H
#define MT_TERMINAL_H

#include "activity.h"
#include "board.h"
#include "debounce.h"
#include "journal.h"
#include "order.h"
#include "settings.h"

/*
 * The machine terminal: counts what a machine makes, shows what it is to make, and tells the server all of it, once and
 * in order, however often power or network go away (docs/messages.md).
 */
enum { MT_LONGEST_MESSAGE = MT_LONGEST_BODY + 256, MT_EPOCH_SIZE = 17 };

enum mt_input { MT_GOOD, MT_SCRAP, MT_REWORK, MT_RUN, MT_INPUTS };

enum mt_mode { MT_PROCESSING, MT_SETUP, MT_MAINTENANCE, MT_NONE };

struct mt_terminal {
    struct mt_board board;
    struct mt_journal journal;

    /* What it remembers, by its journal. */
    char epoch[MT_EPOCH_SIZE];
    uint64_t acknowledged; /* up to here the server has everything */
    uint64_t lost;         /* how many messages were overwritten before the server had them */
    uint64_t boot;         /* 1 to 255 */
    uint64_t totals[MT_RUN];
    bool is_executing;
    enum mt_mode mode;
    char reason[32];
    struct mt_orders orders;
    struct mt_settings settings;

    /* What it forgets. */
    bool is_online;
    uint64_t sent; /* the sequence that is on its way; 0 when there is none */
    uint64_t sent_at;
    uint64_t heartbeat_at;
    struct mt_position unsent;
    struct mt_debounce inputs[MT_INPUTS];
    struct mt_activity activity;
    char refusal[24]; /* why the server refused the last command that it refused */
    struct mt_record record;
    char body[MT_LONGEST_BODY + 1];
    char message[MT_LONGEST_MESSAGE];
};

/* Remembers, or begins anew where there is nothing to remember; false when the flash does not work. */
bool mt_terminal_open(struct mt_terminal *terminal, const struct mt_board *board);

/* To be called every few milliseconds: whatever takes time to become true becomes true here. */
void mt_terminal_tick(struct mt_terminal *terminal);

/* What a contact shows now. Counting inputs count when they close, for as long as the configuration asks. */
void mt_terminal_input(struct mt_terminal *terminal, enum mt_input input, bool is_closed);

/* Pulses that a counter has seen, or parts that the operator told: MT_GOOD, MT_SCRAP or MT_REWORK. */
bool mt_terminal_count(struct mt_terminal *terminal, enum mt_input what, uint32_t pulses);

/*
 * What the operator does; false when that is not allowed now, or could not be kept. An order of NULL is the first one
 * that allows it. One order runs at a time. A reason is a row of the configuration's, for a machine that stands.
 */
bool mt_terminal_do(struct mt_terminal *terminal, enum mt_command command, const char *order);
bool mt_terminal_reason(struct mt_terminal *terminal, size_t reason);
bool mt_terminal_mode(struct mt_terminal *terminal, enum mt_mode mode);

/* The link is there, with its subscriptions; the link is gone. */
void mt_terminal_online(struct mt_terminal *terminal);
void mt_terminal_offline(struct mt_terminal *terminal);

/* The message for the topic status, such as the last will that a link is made with. */
void mt_terminal_status(const struct mt_terminal *terminal, bool is_online, char *text, size_t capacity);

/* What came on a topic mes/v1/<equipment>/<wire>: job-order, ack, answer or configuration. Others are passed over. */
void mt_terminal_hear(struct mt_terminal *terminal, const char *wire, const char *text, size_t length);

/* How many messages the server does not have yet. */
uint64_t mt_terminal_waiting(const struct mt_terminal *terminal);

/* The order to show: the one that runs, is interrupted, or may be begun, in this sequence; NULL when there is none. */
const struct mt_order *mt_terminal_shows(struct mt_terminal *terminal);

#endif
