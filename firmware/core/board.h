#ifndef MT_BOARD_H
#define MT_BOARD_H

#include "clock.h"
#include "flash.h"
#include "json_writer.h"
#include "link.h"

/* Everything that the core needs from where it runs. One thread at a time may be inside the core. */
struct mt_board {
    struct mt_flash flash;
    struct mt_clock clock;
    struct mt_link link;
    void *self;
    void (*vitals)(void *self, struct mt_json *values); /* adds values to the heartbeat: signal, free memory, ... */
    uint64_t (*chance)(void *self);                     /* 64 bits that nobody can foretell */
    const char *firmware;                               /* its version */
};

#endif
