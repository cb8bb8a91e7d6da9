#ifndef MT_ACTIVITY_H
#define MT_ACTIVITY_H

#include <stdbool.h>
#include <stdint.h>

/* Whether the machine works, as its inputs show it: what is shorter than its least duration did not happen. */
struct mt_activity {
    bool is_executing;
    uint64_t since; /* when that truly began, by the uptime, not when it was known */
    bool seen;
    uint64_t seen_since;
};

/* The machine shows by a level whether it works. */
void mt_activity_level(struct mt_activity *activity, bool is_working, uint64_t now);

/* The machine shows by a part that it works: from then on it does, and may have stopped right after. */
bool mt_activity_part(struct mt_activity *activity, uint64_t now);

/* Returns true when it is known now that the machine began to work or stopped. */
bool mt_activity_tick(struct mt_activity *activity, uint64_t now, uint64_t shortest_run, uint64_t shortest_stop);

#endif
