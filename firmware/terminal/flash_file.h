#ifndef FLASH_FILE_H
#define FLASH_FILE_H

#include "flash.h"

/*
 * A file as flash: what was written is on the disk when a call returns. Makes the file if there is none. False when it
 * cannot be opened or another terminal has it.
 */
bool flash_file_open(struct mt_flash *flash, const char *path);

#endif
