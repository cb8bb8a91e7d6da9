#ifndef MT_DEBOUNCE_H
#define MT_DEBOUNCE_H

#include <stdbool.h>
#include <stdint.h>

/* A contact that bounces. Begin with zeros: an open contact. */
struct mt_debounce {
    bool level;     /* what it is held for */
    bool seen;      /* what it was when last looked at */
    uint64_t since; /* when it became so */
};

/* Tells the level now; returns true when the level that it is held for changed, for it was stable for long enough. */
bool mt_debounce(struct mt_debounce *input, bool level, uint64_t now, uint64_t stable);

#endif
