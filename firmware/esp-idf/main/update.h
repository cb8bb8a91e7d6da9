#ifndef UPDATE_H
#define UPDATE_H

#include <stdbool.h>
#include <stdint.h>

/*
 * To be told again and again whether the broker was reached. A new firmware that reaches it stays; one that does not
 * within a quarter of an hour, or fails before, gives way to the one before it.
 */
void update_watch(bool is_online, uint64_t uptime);

/*
 * Looks for another firmware where the identity says, and installs it: signed by our key, of another version. Takes
 * minutes, in a task of its own; then restarts when is_idle says that the machine can spare its terminal.
 */
void update_begin(bool (*is_idle)(void));

#endif
