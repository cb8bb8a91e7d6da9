#ifndef FLASH_PARTITION_H
#define FLASH_PARTITION_H

#include "flash.h"

/* The partition "journal" as flash; false when the partition table has none. */
bool flash_partition_open(struct mt_flash *flash);

#endif
