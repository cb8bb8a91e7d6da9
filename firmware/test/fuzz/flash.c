#include "rig.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct mt_journal journal;

static void restore(void *self, const struct mt_record *record)
{
    (void)self;
    (void)record;
}

static bool remember(void *self)
{
    (void)self;
    return true;
}

/* Records whose checks are right and whose contents are not: kind, boot, length, body. */
static void write_records(const uint8_t *data, size_t size)
{
    static const struct mt_keeper keeper = {NULL, restore, remember};
    struct mt_flash flash = rig_flash();
    memset(rig.flash, 0xff, sizeof rig.flash);
    mt_journal_open(&journal, &flash, &keeper);
    while (size > 3) {
        uint16_t length = (uint16_t)(data[2] < size - 3 ? data[2] : size - 3);
        struct mt_entry entry = {.kind = data[0] & 0x7f, .sequence = data[0] >> 7, .boot = data[1], .length = length};
        entry.acknowledged = data[1];
        mt_journal_append(&journal, &entry, (const char *)data + 3);
        data += 3 + length;
        size -= 3u + length;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rig_new();
    if (size > 0 && data[0] == 0) {
        memcpy(rig.flash, data, size < sizeof rig.flash ? size : sizeof rig.flash);
    } else {
        write_records(data, size);
    }
    if (!rig_restart()) {
        __builtin_trap();
    }
    mt_terminal_count(&rig.terminal, MT_GOOD, 1);
    rig_connect();
    rig_pass(100);
    return 0;
}
