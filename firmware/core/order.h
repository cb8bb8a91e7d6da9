#ifndef MT_ORDER_H
#define MT_ORDER_H

#include "json_writer.h"

enum { MT_ORDERS = 8 };

/* Where a job order stands, in the words of OPC 10031-4 as docs/messages.md has them. */
enum mt_order_state {
    MT_NOT_ALLOWED_TO_START,
    MT_ALLOWED_TO_START,
    MT_RUNNING,
    MT_INTERRUPTED,
    MT_ENDED,
    MT_ABORTED,
    MT_CANCELLED
};

/* What the operator may do with a job order. */
enum mt_command { MT_ACKNOWLEDGE, MT_BEGIN, MT_PAUSE, MT_RESUME, MT_COMPLETE, MT_STOP, MT_ABORT };

struct mt_order {
    char id[64];
    char product[64];
    char quantity[24]; /* a decimal */
    char unit[16];
    uint64_t version;
    enum mt_order_state state;
    uint64_t made; /* good parts since it began */
    uint64_t told; /* the sequence of the last command about it */
};

/* The job orders that the terminal knows, in the order in which they came. */
struct mt_orders {
    struct mt_order order[MT_ORDERS];
    size_t count;
};

const char *mt_order_state_name(enum mt_order_state state);
const char *mt_command_name(enum mt_command command);

/* Reads a name back; false for any other. */
bool mt_order_state_named(const char *name, enum mt_order_state *state);
bool mt_command_named(const char *name, enum mt_command *command);

/* Whether it will not run again. */
bool mt_order_is_over(const struct mt_order *order);

/* Whether the operator may do this now. */
bool mt_order_allows(const struct mt_order *order, enum mt_command command);

/* Does it, allowed or not: what was said is said. */
void mt_order_follow(struct mt_order *order, enum mt_command command);

/* NULL when there is none. */
struct mt_order *mt_orders_find(struct mt_orders *orders, const char *id);
struct mt_order *mt_orders_in(struct mt_orders *orders, enum mt_order_state state);

/* Adds an order or replaces it, in place of the oldest that is over if need be; NULL when there is no room. */
struct mt_order *mt_orders_put(struct mt_orders *orders, const struct mt_order *order);

/*
 * An order as the server sends it (which names no state), or as the terminal remembers it. Returns NULL or the name of
 * the member that is wrong.
 */
const char *mt_order_read(struct mt_order *order, const char *text, size_t length);
void mt_order_write(const struct mt_order *order, struct mt_json *json);

#endif
