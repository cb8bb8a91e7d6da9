#include "fields.h"
#include "inside.h"

#include <string.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

/* What the server says besides the order itself. */
struct heard {
    char order[64];
    char command[16];
    char epoch[101];
    char state[24];
    char reason[24];
    uint64_t sequence;
    bool is_accepted;
};

static const struct mt_field HEARD[] = {
    MT_TEXT_FIELD(struct heard, order, "jobOrder"),
    MT_TEXT_FIELD(struct heard, command, "command"),
    MT_TEXT_FIELD(struct heard, epoch, "epoch"),
    MT_TEXT_FIELD(struct heard, state, "state"),
    MT_TEXT_FIELD(struct heard, reason, "reason"),
    MT_NUMBER_FIELD(struct heard, sequence, "sequence", 0, INT64_MAX),
    MT_FLAG_FIELD(struct heard, is_accepted, "accepted"),
};

static const char *read(struct heard *heard, const char *text, size_t length)
{
    static const struct mt_fields fields = {HEARD, LENGTH(HEARD)};
    *heard = (struct heard){.order = ""};
    return mt_fields_read(&fields, text, length, heard);
}

/* Everything of the order is new, but for what the terminal alone knows. */
static void renew(struct mt_order *order, const struct mt_order *known, enum mt_order_state state)
{
    order->state = state;
    order->made = known == NULL ? 0 : known->made;
    order->told = known == NULL ? 0 : known->told;
}

/* An order that has begun here, or is over, does not go back by being sent again. */
static void take(struct mt_terminal *terminal, struct mt_order *order, struct mt_order *known)
{
    bool has_begun = known != NULL && known->state > MT_ALLOWED_TO_START;
    renew(order, known, has_begun ? known->state : MT_ALLOWED_TO_START);
    struct mt_order *kept = mt_orders_put(&terminal->orders, order);
    if (kept == NULL) {
        mt_say_refused(terminal, "job-order", "no room");
    } else if (mt_memory_keep_order(terminal, kept)) {
        mt_say_command(terminal, kept, MT_ACKNOWLEDGE);
    }
}

static void follow(struct mt_terminal *terminal, struct mt_order *order, struct mt_order *known, const char *command)
{
    static const struct {
        const char *name;
        enum mt_order_state to;
    } COMMANDS[] = {
        {"Revoke", MT_NOT_ALLOWED_TO_START},
        {"Cancel", MT_CANCELLED},
        {"Pause", MT_INTERRUPTED},
        {"Resume", MT_RUNNING},
        {"Stop", MT_ENDED},
        {"Abort", MT_ABORTED},
    };
    for (size_t i = 0; i < LENGTH(COMMANDS); i++) {
        if (strcmp(command, COMMANDS[i].name) == 0) {
            renew(order, known, COMMANDS[i].to);
            *known = *order;
            mt_memory_keep_order(terminal, known);
            return;
        }
    }
    mt_say_refused(terminal, "job-order", "command");
}

static void hear_order(
    struct mt_terminal *terminal, const struct heard *heard, const char *wrong, const char *text, size_t length)
{
    struct mt_order order;
    wrong = wrong != NULL ? wrong : mt_order_read(&order, text, length);
    if (wrong != NULL) {
        mt_say_refused(terminal, "job-order", wrong);
        return;
    }
    struct mt_order *known = mt_orders_find(&terminal->orders, order.id);
    bool is_offer = strcmp(heard->command, "Start") == 0 || strcmp(heard->command, "Update") == 0;
    bool is_new = known == NULL || order.version > known->version;
    if (is_offer && is_new) {
        take(terminal, &order, known);
    } else if (is_offer && order.version == known->version) {
        mt_say_command(terminal, known, MT_ACKNOWLEDGE);
    } else if (!is_offer && is_new && known != NULL) {
        follow(terminal, &order, known, heard->command);
    }
}

/* The server's word for where an order stands counts when the terminal has said nothing more about it. */
static void hear_answer(struct mt_terminal *terminal, const struct heard *heard)
{
    struct mt_order *order = mt_orders_find(&terminal->orders, heard->order);
    uint64_t said = terminal->sent > terminal->acknowledged ? terminal->sent : terminal->acknowledged;
    enum mt_order_state state;
    if (!heard->is_accepted) {
        memcpy(terminal->refusal, heard->reason, sizeof terminal->refusal);
    }
    if (order != NULL && order->told <= said && mt_order_state_named(heard->state, &state) && state != order->state) {
        order->state = state;
        mt_memory_keep_order(terminal, order);
    }
}

static void hear_ack(struct mt_terminal *terminal, const struct heard *heard)
{
    if (strcmp(heard->epoch, terminal->epoch) == 0) {
        mt_outbox_acknowledge(terminal, heard->sequence);
    }
}

/* The same or an older version comes with every connection, because the broker retains it. */
static void hear_configuration(struct mt_terminal *terminal, const char *text, size_t length)
{
    struct mt_settings settings;
    const char *wrong = mt_settings_read(&settings, text, length);
    if (wrong != NULL) {
        mt_say_refused(terminal, "configuration", wrong);
    } else if (settings.version > terminal->settings.version) {
        terminal->settings = settings;
        mt_memory_keep_settings(terminal);
        mt_say_vitals(terminal);
    }
}

/* What is wrong with an ack or an answer is not told: it would be answered by the next one. */
void mt_terminal_hear(struct mt_terminal *terminal, const char *wire, const char *text, size_t length)
{
    struct heard heard;
    const char *wrong = read(&heard, text, length);
    if (strcmp(wire, "configuration") == 0) {
        hear_configuration(terminal, text, length);
    } else if (strcmp(wire, "job-order") == 0) {
        hear_order(terminal, &heard, wrong, text, length);
    } else if (wrong == NULL && strcmp(wire, "answer") == 0) {
        hear_answer(terminal, &heard);
    } else if (wrong == NULL && strcmp(wire, "ack") == 0) {
        hear_ack(terminal, &heard);
    }
}
