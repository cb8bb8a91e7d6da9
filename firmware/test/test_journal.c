#include "check.h"
#include "rig.h"

#include <string.h>

enum { NUMBERED = 1, REMEMBERED = 2 };

static struct mt_journal journal;
static struct mt_record record;
static uint64_t remembered; /* what the keeper has in mind: the last number said */
static bool keeps;
static char body[MT_LONGEST_BODY + 1];

static void restore(void *self, const struct mt_record *restored)
{
    (void)self;
    remembered = restored->entry.time;
}

static bool remember(void *self)
{
    (void)self;
    struct mt_entry entry = {.kind = REMEMBERED, .time = remembered};
    return keeps && mt_journal_note(&journal, &entry, "");
}

static bool reopen(void)
{
    static const struct mt_keeper keeper = {NULL, restore, remember};
    struct mt_flash flash = rig_flash();
    remembered = 0;
    return mt_journal_open(&journal, &flash, &keeper);
}

static bool open_new(void)
{
    rig_new();
    memset(rig.flash, 0xff, sizeof rig.flash);
    memset(body, 'x', MT_LONGEST_BODY);
    keeps = true;
    return reopen();
}

static bool say(uint16_t length)
{
    struct mt_entry entry = {.kind = NUMBERED, .sequence = 1, .length = length, .time = journal.next};
    bool is_kept = mt_journal_append(&journal, &entry, body);
    remembered = is_kept ? entry.sequence : remembered;
    return is_kept;
}

/* The first numbered record, and how many follow one another from there; 0 when they have a gap. */
static uint64_t first, count;

static void read_all(void)
{
    struct mt_position at = {0, 0};
    first = count = 0;
    while (mt_journal_read(&journal, &at, &record)) {
        if (record.entry.kind == NUMBERED) {
            first = count == 0 ? record.entry.sequence : first;
            CHECK(record.entry.sequence == first + count);
            count++;
        }
    }
}

static void keeps_what_is_said(void)
{
    CHECK(open_new());
    CHECK(say(0) && say(1) && say(MT_LONGEST_BODY));

    CHECK(reopen());

    read_all();
    CHECK(first == 1 && count == 3);
    CHECK(strcmp(record.body, body) == 0);
    CHECK(journal.next == 4);
    CHECK(remembered == 3);
}

static void overwrites_the_oldest_and_remembers_all(void)
{
    open_new();
    for (int i = 0; i < 100; i++) {
        CHECK(say(500));
    }

    CHECK(reopen());

    read_all();
    CHECK(first > 1 && first + count == 101);
    CHECK(count >= 15);
    CHECK(remembered == 100 && journal.next == 101);
}

static void has_a_reader_go_on_with_the_oldest(void)
{
    struct mt_position at = {0, 0};
    open_new();
    say(500);
    mt_journal_read(&journal, &at, &record);
    mt_journal_read(&journal, &at, &record);
    for (int i = 0; i < 100; i++) {
        say(500);
    }

    CHECK(mt_journal_read(&journal, &at, &record));

    read_all();
    CHECK(at.generation == journal.generation - 1);
}

static void declines_what_is_too_long(void)
{
    open_new();

    CHECK(!say(MT_LONGEST_BODY + 1));
    CHECK(say(10));
}

static void declines_flash_that_is_too_small(void)
{
    static const struct mt_keeper keeper = {NULL, restore, remember};
    struct mt_flash two = rig_flash(), tiny = rig_flash();
    two.sectors = 2;
    tiny.sector_size = MT_SMALLEST_SECTOR / 2;

    CHECK(!mt_journal_open(&journal, &two, &keeper));
    CHECK(!mt_journal_open(&journal, &tiny, &keeper));
}

static void begins_anew_on_flash_of_others(void)
{
    open_new();
    memset(rig.flash, 0, sizeof rig.flash);

    CHECK(reopen());

    CHECK(journal.next == 1);
    CHECK(say(10));
    read_all();
    CHECK(first == 1 && count == 1);
}

static void passes_over_what_has_decayed(void)
{
    open_new();
    for (int i = 0; i < 25; i++) {
        say(500);
    }
    uint32_t decayed = (journal.generation - 1) % RIG_SECTORS * RIG_SECTOR + 3000;
    rig.flash[decayed] ^= 0x10;

    struct mt_position at = {0, 0};
    uint64_t last = 0, read = 0;
    while (mt_journal_read(&journal, &at, &record)) {
        read += record.entry.kind == NUMBERED;
        last = record.entry.sequence > 0 ? record.entry.sequence : last;
    }

    CHECK(last == 25);
    CHECK(read > 10 && read < 25);
}

static void writes_nothing_behind_what_is_torn(void)
{
    open_new();
    say(10);
    rig.flash[journal.generation % RIG_SECTORS * RIG_SECTOR + journal.offset + 400] = 0;

    CHECK(reopen());
    CHECK(say(10));

    CHECK(journal.generation == 2);
    read_all();
    CHECK(first == 1 && count == 2);
}

static void tries_the_next_sector_when_one_is_worn_out(void)
{
    open_new();
    say(10);
    rig.flash[journal.generation % RIG_SECTORS * RIG_SECTOR + journal.offset + 5] = 0;

    CHECK(say(10));

    read_all();
    CHECK(first == 1 && count == 2);
}

static void says_so_when_flash_fails(void)
{
    open_new();
    rig.bytes_left = 0;

    CHECK(!say(10));
    CHECK(!mt_journal_open(&journal, &journal.flash, &journal.keeper) || journal.next == 1);

    rig.bytes_left = -1;
    CHECK(reopen());
    CHECK(say(10) && journal.next == 2);
}

static void says_so_when_it_cannot_remember(void)
{
    open_new();
    keeps = false;
    while (say(500)) {
    }
    uint64_t next = journal.next;
    keeps = true;

    CHECK(reopen());
    CHECK(journal.next <= next);
    CHECK(say(10));
}

static void survives_flash_that_cannot_be_read(void)
{
    open_new();
    say(10);
    for (int32_t reads = 1; reads < 30; reads++) {
        rig.reads_left = reads;
        (void)reopen();
        (void)say(10);
    }
    rig.reads_left = -1;
    CHECK(reopen());
    CHECK(say(10));
}

void test_journal(void)
{
    RUN(keeps_what_is_said);
    RUN(overwrites_the_oldest_and_remembers_all);
    RUN(has_a_reader_go_on_with_the_oldest);
    RUN(declines_what_is_too_long);
    RUN(declines_flash_that_is_too_small);
    RUN(begins_anew_on_flash_of_others);
    RUN(passes_over_what_has_decayed);
    RUN(writes_nothing_behind_what_is_torn);
    RUN(tries_the_next_sector_when_one_is_worn_out);
    RUN(says_so_when_flash_fails);
    RUN(says_so_when_it_cannot_remember);
    RUN(survives_flash_that_cannot_be_read);
}
