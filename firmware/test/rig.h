#ifndef RIG_H
#define RIG_H

#include "inside.h"

/*
 * A terminal on a bench: flash that can be cut off at any byte, a clock that the test turns, and a link whose other end
 * keeps what it hears as the server does.
 */
enum { RIG_SECTORS = 3, RIG_SECTOR = MT_SMALLEST_SECTOR, RIG_MESSAGES = 4096 };

struct rig {
    struct mt_terminal terminal;
    uint8_t flash[RIG_SECTORS * RIG_SECTOR];
    uint64_t uptime;
    uint64_t wall; /* 0: not known */
    uint64_t chance;

    /* Flash. */
    int32_t bytes_left; /* until the power is cut; -1 for never, -2 for long ago */
    int32_t reads_left; /* until reading fails; -1 for never */
    uint32_t steps;     /* bytes written and sectors erased */

    /* The other end of the link. */
    bool is_deaf;
    uint64_t highest;
    uint64_t messages;
    bool is_owed_an_ack;
    uint8_t heard[RIG_MESSAGES]; /* how often each sequence came for the first time */
    uint64_t good;
    char wire[24];
    char said[MT_LONGEST_MESSAGE];
    bool is_answer_wanted;
    char status[160];
};

extern struct rig rig;

/* New flash, and a terminal on it that is offline; the wall shows 2026-03-02T07:15:00Z. */
void rig_new(void);

/* Its flash, for a journal of the test's own. */
struct mt_flash rig_flash(void);

/* The power comes back: the same flash, and a terminal that begins again. */
bool rig_restart(void);

/* Time passes, in ticks of 10 ms. */
void rig_pass(uint64_t milliseconds);

/* The terminal is online and the server hears all that waits. */
void rig_connect(void);
void rig_settle(void);

/* A message comes. */
void rig_hear(const char *wire, const char *text);

/* The value of a member of the last message said, as it is written; "" when there is none. */
const char *rig_said(const char *name);

/* An order comes from the server. */
void rig_order(const char *command, const char *id, unsigned version);

#endif
