#ifndef DISPLAY_H
#define DISPLAY_H

#include "terminal.h"

/*
 * What a display has to do. A panel brings its own; the one that is there writes to the serial console.
 */
struct display {
    void (*begin)(void);
    void (*show)(struct mt_terminal *terminal); /* called once a second; draws what changed */
};

extern const struct display display;

#endif
