#define _DEFAULT_SOURCE
#include "flash_file.h"

#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SECTOR = 8192, SECTORS = 64 };

static int file;

static bool read_at(void *self, uint32_t at, void *bytes, uint32_t length)
{
    (void)self;
    return pread(file, bytes, length, (off_t)at) == (ssize_t)length;
}

static bool write_at(void *self, uint32_t at, const void *bytes, uint32_t length)
{
    (void)self;
    return pwrite(file, bytes, length, (off_t)at) == (ssize_t)length;
}

static bool erase(void *self, uint32_t sector)
{
    char blank[SECTOR];
    memset(blank, 0xff, sizeof blank);
    return write_at(self, sector * SECTOR, blank, sizeof blank);
}

static bool fill(void)
{
    struct stat now;
    bool is_done = fstat(file, &now) == 0;
    for (uint32_t sector = is_done ? (uint32_t)(now.st_size / SECTOR) : SECTORS; sector < SECTORS; sector++) {
        is_done = is_done && erase(NULL, sector);
    }
    return is_done;
}

bool flash_file_open(struct mt_flash *flash, const char *path)
{
    *flash = (struct mt_flash){NULL, SECTOR, SECTORS, read_at, write_at, erase};
    file = open(path, O_RDWR | O_CREAT | O_DSYNC | O_CLOEXEC, 0600);
    return file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0 && fill();
}
