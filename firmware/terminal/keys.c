#define _DEFAULT_SOURCE
#include "keys.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char line[256];
static size_t length;
static uint64_t wait_until;
static bool is_settling;

static uint64_t uptime(const struct mt_terminal *terminal)
{
    return terminal->board.clock.uptime(terminal->board.clock.self);
}

static void show(struct mt_terminal *terminal)
{
    const struct mt_order *order = mt_terminal_shows(terminal);
    printf("%s, %s, %s%s%s; good %llu, scrap %llu, rework %llu; waiting %llu, lost %llu\n",
        terminal->is_online ? "online" : "offline", terminal->is_executing ? "executing" : "not executing",
        terminal->reason, terminal->reason[0] == '\0' ? "" : "; ", order == NULL ? "no order" : order->id,
        (unsigned long long)terminal->totals[MT_GOOD], (unsigned long long)terminal->totals[MT_SCRAP],
        (unsigned long long)terminal->totals[MT_REWORK], (unsigned long long)mt_terminal_waiting(terminal),
        (unsigned long long)terminal->lost);
    if (order != NULL) {
        printf("%s: %s, %llu of %s %s %s\n", order->id, mt_order_state_name(order->state),
            (unsigned long long)order->made, order->quantity, order->unit, order->product);
    }
    fflush(stdout);
}

static bool count(struct mt_terminal *terminal, const char *word, const char *rest)
{
    static const char *const WORDS[] = {[MT_GOOD] = "good", [MT_SCRAP] = "scrap", [MT_REWORK] = "rework"};
    uint32_t pulses = rest[0] == '\0' ? 1 : (uint32_t)strtoul(rest, NULL, 10);
    for (enum mt_input what = MT_GOOD; what <= MT_REWORK; what++) {
        if (strcmp(word, WORDS[what]) == 0) {
            return mt_terminal_count(terminal, what, pulses);
        }
    }
    return false;
}

static bool command(struct mt_terminal *terminal, const char *word, const char *order)
{
    static const char *const WORDS[] = {[MT_BEGIN] = "begin", [MT_PAUSE] = "pause", [MT_RESUME] = "resume",
        [MT_COMPLETE] = "complete", [MT_STOP] = "stop", [MT_ABORT] = "abort"};
    for (enum mt_command what = MT_BEGIN; what <= MT_ABORT; what++) {
        if (strcmp(word, WORDS[what]) == 0) {
            return mt_terminal_do(terminal, what, order[0] == '\0' ? NULL : order);
        }
    }
    return false;
}

static bool mode(struct mt_terminal *terminal, const char *word)
{
    static const char *const WORDS[] = {
        [MT_PROCESSING] = "processing", [MT_SETUP] = "setup", [MT_MAINTENANCE] = "maintenance"};
    for (enum mt_mode what = MT_PROCESSING; what <= MT_MAINTENANCE; what++) {
        if (strcmp(word, WORDS[what]) == 0) {
            return mt_terminal_mode(terminal, what);
        }
    }
    return false;
}

static bool other(struct mt_terminal *terminal, const char *word, const char *rest)
{
    if (strcmp(word, "reason") == 0) {
        return mt_terminal_reason(terminal, strtoul(rest, NULL, 10));
    }
    if (strcmp(word, "wait") == 0) {
        wait_until = uptime(terminal) + strtoul(rest, NULL, 10);
    } else if (strcmp(word, "settle") == 0) {
        is_settling = true;
    } else if (strcmp(word, "run") == 0) {
        mt_terminal_input(terminal, MT_RUN, strcmp(rest, "on") == 0);
    } else if (strcmp(word, "show") == 0) {
        show(terminal);
    } else {
        return false;
    }
    return true;
}

static bool press(struct mt_terminal *terminal)
{
    char *rest = strchr(line, ' ');
    if (rest != NULL) {
        *rest++ = '\0';
    }
    const char *with = rest == NULL ? "" : rest;
    if (strcmp(line, "quit") == 0) {
        return false;
    }
    bool is_done = count(terminal, line, with) || command(terminal, line, with) || mode(terminal, line)
        || other(terminal, line, with);
    if (!is_done) {
        printf("Not now: %s %s\n", line, with);
        fflush(stdout);
    }
    return true;
}

static bool is_waiting(struct mt_terminal *terminal)
{
    is_settling = is_settling && (!terminal->is_online || mt_terminal_waiting(terminal) > 0);
    return is_settling || uptime(terminal) < wait_until;
}

bool keys_take(struct mt_terminal *terminal)
{
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    while (!is_waiting(terminal) && poll(&input, 1, 0) > 0) {
        if (length + 1 == sizeof line || read(STDIN_FILENO, line + length, 1) != 1) {
            return false;
        }
        if (line[length++] == '\n') {
            line[length - 1] = '\0';
            bool is_more = length == 1 || press(terminal);
            length = 0;
            if (!is_more) {
                return false;
            }
        }
    }
    return true;
}
