#include "order.h"

#include "fields.h"

#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))
#define IN(state) (1u << (state))

static const char *const STATES[] = {
    [MT_NOT_ALLOWED_TO_START] = "NotAllowedToStart",
    [MT_ALLOWED_TO_START] = "AllowedToStart",
    [MT_RUNNING] = "Running",
    [MT_INTERRUPTED] = "Interrupted",
    [MT_ENDED] = "Ended",
    [MT_ABORTED] = "Aborted",
    [MT_CANCELLED] = "Cancelled",
};

/* The state machine: what may be done in which states, and where it leads. */
static const struct {
    const char *name;
    unsigned from;
    enum mt_order_state to;
} COMMANDS[] = {
    [MT_ACKNOWLEDGE] = {"Acknowledge", 0, MT_ALLOWED_TO_START},
    [MT_BEGIN] = {"Begin", IN(MT_ALLOWED_TO_START), MT_RUNNING},
    [MT_PAUSE] = {"Pause", IN(MT_RUNNING), MT_INTERRUPTED},
    [MT_RESUME] = {"Resume", IN(MT_INTERRUPTED), MT_RUNNING},
    [MT_COMPLETE] = {"Complete", IN(MT_RUNNING), MT_ENDED},
    [MT_STOP] = {"Stop", IN(MT_RUNNING) | IN(MT_INTERRUPTED), MT_ENDED},
    [MT_ABORT] = {"Abort",
        IN(MT_NOT_ALLOWED_TO_START) | IN(MT_ALLOWED_TO_START) | IN(MT_RUNNING) | IN(MT_INTERRUPTED), MT_ABORTED},
};

/* The order, and its state by name. */
struct written {
    struct mt_order order;
    char state[24];
};

static const struct mt_field FIELDS[] = {
    MT_TEXT_FIELD(struct written, order.id, "jobOrder"),
    MT_TEXT_FIELD(struct written, order.product, "product"),
    MT_DECIMAL_FIELD(struct written, order.quantity, "quantity"),
    MT_TEXT_FIELD(struct written, order.unit, "unit"),
    MT_NUMBER_FIELD(struct written, order.version, "version", 0, INT64_MAX),
    MT_TEXT_FIELD(struct written, state, "state"),
    MT_NUMBER_FIELD(struct written, order.made, "made", 0, INT64_MAX),
    MT_NUMBER_FIELD(struct written, order.told, "told", 0, INT64_MAX),
};

const char *mt_order_state_name(enum mt_order_state state)
{
    return STATES[state];
}

const char *mt_command_name(enum mt_command command)
{
    return COMMANDS[command].name;
}

bool mt_order_state_named(const char *name, enum mt_order_state *state)
{
    for (size_t i = 0; i < LENGTH(STATES); i++) {
        if (strcmp(name, STATES[i]) == 0) {
            *state = (enum mt_order_state)i;
            return true;
        }
    }
    return false;
}

bool mt_command_named(const char *name, enum mt_command *command)
{
    for (size_t i = 0; i < LENGTH(COMMANDS); i++) {
        if (strcmp(name, COMMANDS[i].name) == 0) {
            *command = (enum mt_command)i;
            return true;
        }
    }
    return false;
}

bool mt_order_is_over(const struct mt_order *order)
{
    return order->state >= MT_ENDED;
}

bool mt_order_allows(const struct mt_order *order, enum mt_command command)
{
    return (COMMANDS[command].from & IN(order->state)) != 0;
}

void mt_order_follow(struct mt_order *order, enum mt_command command)
{
    order->state = command == MT_ACKNOWLEDGE ? order->state : COMMANDS[command].to;
}

struct mt_order *mt_orders_find(struct mt_orders *orders, const char *id)
{
    for (size_t i = 0; i < orders->count; i++) {
        if (strcmp(orders->order[i].id, id) == 0) {
            return &orders->order[i];
        }
    }
    return NULL;
}

struct mt_order *mt_orders_in(struct mt_orders *orders, enum mt_order_state state)
{
    for (size_t i = 0; i < orders->count; i++) {
        if (orders->order[i].state == state) {
            return &orders->order[i];
        }
    }
    return NULL;
}

static bool make_room(struct mt_orders *orders)
{
    for (size_t i = 0; i < orders->count; i++) {
        if (mt_order_is_over(&orders->order[i])) {
            orders->count--;
            memmove(&orders->order[i], &orders->order[i + 1], (orders->count - i) * sizeof *orders->order);
            return true;
        }
    }
    return false;
}

struct mt_order *mt_orders_put(struct mt_orders *orders, const struct mt_order *order)
{
    struct mt_order *place = mt_orders_find(orders, order->id);
    if (place == NULL) {
        if (orders->count == MT_ORDERS && !make_room(orders)) {
            return NULL;
        }
        place = &orders->order[orders->count++];
    }
    *place = *order;
    return place;
}

const char *mt_order_read(struct mt_order *order, const char *text, size_t length)
{
    static const struct mt_fields fields = {FIELDS, LENGTH(FIELDS)};
    struct written written = {.state = "AllowedToStart", .order = {.quantity = "0"}};
    const char *wrong = mt_fields_read(&fields, text, length, &written);
    if (wrong != NULL) {
        return wrong;
    }
    *order = written.order;
    if (order->id[0] == '\0') {
        return "jobOrder";
    }
    return mt_order_state_named(written.state, &order->state) ? NULL : "state";
}

void mt_order_write(const struct mt_order *order, struct mt_json *json)
{
    mt_json_text(json, "jobOrder", order->id);
    mt_json_text(json, "product", order->product);
    mt_json_literal(json, "quantity", order->quantity);
    mt_json_text(json, "unit", order->unit);
    mt_json_number(json, "version", order->version);
    mt_json_text(json, "state", mt_order_state_name(order->state));
    mt_json_number(json, "made", order->made);
    mt_json_number(json, "told", order->told);
}
