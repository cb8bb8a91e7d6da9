#include "display.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static char shown[160];

static void begin(void)
{
}

static void show(struct mt_terminal *terminal)
{
    char text[sizeof shown];
    const struct mt_order *order = mt_terminal_shows(terminal);
    const char *name = order == NULL ? "no order" : order->id;
    uint64_t made = order == NULL ? 0 : order->made;
    snprintf(text, sizeof text, "%s | %s %" PRIu64 "/%s | %s %s | waiting %" PRIu64 "%s%s",
        terminal->is_online ? "online" : "OFFLINE", name, made, order == NULL ? "0" : order->quantity,
        terminal->is_executing ? "executing" : "standing", terminal->reason, mt_terminal_waiting(terminal),
        terminal->refusal[0] == '\0' ? "" : " | refused: ", terminal->refusal);
    if (strcmp(text, shown) != 0) {
        strcpy(shown, text);
        puts(text);
    }
}

const struct display display = {begin, show};
