#ifndef WALL_CLOCK_H
#define WALL_CLOCK_H

#include "clock.h"

/* Time since the start, and the time of the time server once that was heard. */
struct mt_clock wall_clock(void);

/* Begins to ask the time server; the network must be there, though not yet connected. */
void wall_clock_begin(void);

#endif
