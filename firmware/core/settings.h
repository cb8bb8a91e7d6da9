#ifndef MT_SETTINGS_H
#define MT_SETTINGS_H

#include "json_writer.h"

enum { MT_REASONS = 16 };

/* What may be set from afar; the samples and ranges are in docs/messages.md. Times are milliseconds. */
struct mt_settings {
    uint64_t version; /* 0 for what the terminal came with */
    uint64_t debounce;
    uint64_t shortest_run;
    uint64_t shortest_stop;
    uint64_t parts_per_pulse;
    uint64_t heartbeat;
    uint64_t retry;
    bool has_run_input;
    char reasons[MT_REASONS][32];
};

extern const struct mt_settings mt_settings_at_first;

/*
 * Takes a configuration as a whole or not at all: what it does not name is as it was at first. Returns NULL, or the
 * name of the member that is wrong or out of its range.
 */
const char *mt_settings_read(struct mt_settings *settings, const char *text, size_t length);

/* The same as members of an object. */
void mt_settings_write(const struct mt_settings *settings, struct mt_json *json);

#endif
