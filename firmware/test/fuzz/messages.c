#include "rig.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* A day of whatever: the first byte says what comes, and a line what it says. */
static void hear_line(const char *line, size_t length)
{
    static const char *const WIRES[] = {"job-order", "ack", "answer", "configuration", "other"};
    unsigned char first = (unsigned char)line[0];
    if (first == '{') {
        for (size_t i = 0; i < sizeof WIRES / sizeof *WIRES; i++) {
            mt_terminal_hear(&rig.terminal, WIRES[i], line, length);
        }
    } else {
        mt_terminal_do(&rig.terminal, (enum mt_command)(first % 7), NULL);
        mt_terminal_hear(&rig.terminal, WIRES[first % 5], line + 1, length - 1);
    }
    rig_settle();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *line = (const char *)data, *end = line + size;
    rig_new();
    rig_connect();
    while (line < end) {
        const char *stop = memchr(line, '\v', (size_t)(end - line));
        stop = stop == NULL ? end : stop;
        if (stop > line) {
            hear_line(line, (size_t)(stop - line));
        }
        line = stop + 1;
    }
    if (!rig_restart()) {
        __builtin_trap();
    }
    return 0;
}
