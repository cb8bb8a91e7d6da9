#ifndef MT_CLOCK_H
#define MT_CLOCK_H

#include <stdint.h>

/* What time it is, in milliseconds. */
struct mt_clock {
    void *self;
    uint64_t (*uptime)(void *self); /* since the start; never goes back */
    uint64_t (*wall)(void *self);   /* since 1970 in UTC; 0 while that is not known */
};

#endif
