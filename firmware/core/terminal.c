#include "inside.h"

#include <string.h>

uint64_t mt_uptime(const struct mt_terminal *terminal)
{
    return terminal->board.clock.uptime(terminal->board.clock.self);
}

/* What was taken and not acknowledged because the power went away in between. */
static void acknowledge_orders(struct mt_terminal *terminal)
{
    for (size_t i = 0; i < terminal->orders.count; i++) {
        struct mt_order *order = &terminal->orders.order[i];
        if (order->told == 0 && order->state == MT_ALLOWED_TO_START) {
            mt_say_command(terminal, order, MT_ACKNOWLEDGE);
        }
    }
}

bool mt_terminal_open(struct mt_terminal *terminal, const struct mt_board *board)
{
    *terminal = (struct mt_terminal){.board = *board, .settings = mt_settings_at_first};
    struct mt_keeper memory = mt_memory_of(terminal);
    mt_memory_new_epoch(terminal);
    if (!mt_journal_open(&terminal->journal, &board->flash, &memory)) {
        return false;
    }
    terminal->boot = terminal->boot % 255 + 1;
    terminal->activity.is_executing = terminal->is_executing;
    terminal->activity.since = terminal->activity.seen_since = mt_uptime(terminal);
    acknowledge_orders(terminal);
    return true;
}

static bool say_activity(struct mt_terminal *terminal)
{
    terminal->is_executing = terminal->activity.is_executing;
    terminal->reason[0] = '\0';
    return mt_say_state(terminal, terminal->activity.since);
}

static void look_at_inputs(struct mt_terminal *terminal)
{
    for (enum mt_input i = MT_GOOD; i < MT_INPUTS; i++) {
        struct mt_debounce *input = &terminal->inputs[i];
        mt_terminal_input(terminal, i, input->seen);
    }
}

void mt_terminal_tick(struct mt_terminal *terminal)
{
    const struct mt_settings *settings = &terminal->settings;
    uint64_t now = mt_uptime(terminal);
    look_at_inputs(terminal);
    if (settings->has_run_input) {
        mt_activity_level(&terminal->activity, terminal->inputs[MT_RUN].level, now);
    }
    if (mt_activity_tick(&terminal->activity, now, settings->shortest_run, settings->shortest_stop)) {
        say_activity(terminal);
    }
    bool is_idle = terminal->is_online && mt_terminal_waiting(terminal) == 0;
    if (is_idle && now - terminal->heartbeat_at >= settings->heartbeat) {
        terminal->heartbeat_at = now;
        mt_say_vitals(terminal);
    }
    mt_outbox_send(terminal);
}

void mt_terminal_input(struct mt_terminal *terminal, enum mt_input input, bool is_closed)
{
    struct mt_debounce *contact = &terminal->inputs[input];
    bool has_changed = mt_debounce(contact, is_closed, mt_uptime(terminal), terminal->settings.debounce);
    if (has_changed && contact->level && input != MT_RUN) {
        mt_terminal_count(terminal, input, 1);
    }
}

bool mt_terminal_count(struct mt_terminal *terminal, enum mt_input what, uint32_t pulses)
{
    if (what > MT_REWORK) {
        return false;
    }
    uint64_t parts = pulses * terminal->settings.parts_per_pulse;
    struct mt_order *running = mt_orders_in(&terminal->orders, MT_RUNNING);
    terminal->totals[what] += parts;
    if (running != NULL && what == MT_GOOD) {
        running->made += parts;
    }
    bool is_kept = mt_say_count(terminal);
    if (!terminal->settings.has_run_input && mt_activity_part(&terminal->activity, mt_uptime(terminal))) {
        say_activity(terminal);
    }
    return is_kept;
}

static struct mt_order *order_for(struct mt_terminal *terminal, enum mt_command command, const char *id)
{
    for (size_t i = 0; i < terminal->orders.count; i++) {
        struct mt_order *order = &terminal->orders.order[i];
        if (mt_order_allows(order, command) && (id == NULL || strcmp(order->id, id) == 0)) {
            return order;
        }
    }
    return NULL;
}

bool mt_terminal_do(struct mt_terminal *terminal, enum mt_command command, const char *id)
{
    struct mt_order *order = order_for(terminal, command, id);
    bool runs_after = command == MT_BEGIN || command == MT_RESUME;
    if (order == NULL || (runs_after && mt_orders_in(&terminal->orders, MT_RUNNING) != NULL)) {
        return false;
    }
    terminal->refusal[0] = '\0';
    if (!mt_say_command(terminal, order, command)) {
        return false;
    }
    mt_order_follow(order, command);
    return true;
}

bool mt_terminal_reason(struct mt_terminal *terminal, size_t reason)
{
    const char *text = reason < MT_REASONS ? terminal->settings.reasons[reason] : "";
    if (terminal->is_executing || text[0] == '\0') {
        return false;
    }
    memcpy(terminal->reason, text, sizeof terminal->reason);
    return mt_say_state(terminal, terminal->activity.since);
}

bool mt_terminal_mode(struct mt_terminal *terminal, enum mt_mode mode)
{
    terminal->mode = mode;
    return mt_say_state(terminal, mt_uptime(terminal));
}

void mt_terminal_online(struct mt_terminal *terminal)
{
    terminal->is_online = true;
    terminal->sent = 0;
    terminal->heartbeat_at = mt_uptime(terminal) - terminal->settings.heartbeat;
    mt_say_status(terminal);
    mt_outbox_send(terminal);
}

void mt_terminal_offline(struct mt_terminal *terminal)
{
    terminal->is_online = false;
}

const struct mt_order *mt_terminal_shows(struct mt_terminal *terminal)
{
    static const enum mt_order_state STATES[] = {MT_RUNNING, MT_INTERRUPTED, MT_ALLOWED_TO_START};
    const struct mt_order *shown = NULL;
    for (size_t i = 0; shown == NULL && i < sizeof STATES / sizeof *STATES; i++) {
        shown = mt_orders_in(&terminal->orders, STATES[i]);
    }
    return shown;
}
