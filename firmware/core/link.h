#ifndef MT_LINK_H
#define MT_LINK_H

#include <stdbool.h>

/*
 * The way to the server: publishes on mes/v1/<equipment>/<wire> with quality of service 1, once asked and in the order
 * asked. What is to be answered names mes/v1/<equipment>/answer as its response topic. It may fail, and it may lose; it
 * must not call back into the core.
 */
struct mt_link {
    void *self;
    bool (*publish)(void *self, const char *wire, const char *payload, bool is_to_be_answered);
};

#endif
