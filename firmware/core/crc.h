#ifndef MT_CRC_H
#define MT_CRC_H

#include <stddef.h>
#include <stdint.h>

/* CRC-32 (ISO 3309), continued: begin with 0. */
uint32_t mt_crc(uint32_t crc, const void *bytes, size_t length);

#endif
