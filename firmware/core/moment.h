#ifndef MT_MOMENT_H
#define MT_MOMENT_H

#include <stdint.h>

enum { MT_MOMENT_SIZE = 32 };

/* Milliseconds since 1970 as UTC in ISO 8601: 2026-03-02T05:58:11.040Z. The years are 1970 to 9999, then it ends. */
void mt_moment_write(uint64_t milliseconds, char text[MT_MOMENT_SIZE]);

#endif
