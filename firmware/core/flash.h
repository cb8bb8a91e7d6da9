#ifndef MT_FLASH_H
#define MT_FLASH_H

#include <stdbool.h>
#include <stdint.h>

/*
 * NOR flash as a row of sectors: an erase sets every bit of a sector, a write only clears bits. Addresses and lengths
 * are bytes. A call that fails, or that a power cut ends, may have done any part of its work.
 */
struct mt_flash {
    void *self;
    uint32_t sector_size; /* 8192 or more, a multiple of 4 */
    uint32_t sectors;     /* 3 or more */
    bool (*read)(void *self, uint32_t at, void *bytes, uint32_t length);
    bool (*write)(void *self, uint32_t at, const void *bytes, uint32_t length);
    bool (*erase)(void *self, uint32_t sector);
};

#endif
