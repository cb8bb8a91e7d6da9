#include "flash_partition.h"

#include <esp_partition.h>

/* Two erase units: room for all that is remembered and the longest message. */
enum { SECTOR = 8192 };

static bool read_at(void *self, uint32_t at, void *bytes, uint32_t length)
{
    return esp_partition_read(self, at, bytes, length) == ESP_OK;
}

static bool write_at(void *self, uint32_t at, const void *bytes, uint32_t length)
{
    return esp_partition_write(self, at, bytes, length) == ESP_OK;
}

static bool erase(void *self, uint32_t sector)
{
    return esp_partition_erase_range(self, sector * SECTOR, SECTOR) == ESP_OK;
}

bool flash_partition_open(struct mt_flash *flash)
{
    const esp_partition_t *journal =
        esp_partition_find_first(ESP_PARTITION_TYPE_DATA, ESP_PARTITION_SUBTYPE_ANY, "journal");
    if (journal == NULL) {
        return false;
    }
    /* The handle is handed back to functions that take it as constant. */
    *flash = (struct mt_flash){(void *)(uintptr_t)journal, SECTOR, journal->size / SECTOR, read_at, write_at, erase};
    return true;
}
