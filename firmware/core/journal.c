#include "journal.h"

#include "crc.h"

#include <string.h>

enum { MAGIC = 0x4d544a31, READY = 0xfe, BLANK = 0xff };

/* A sector as it begins. It counts when a record READY follows, behind what is remembered. */
struct header {
    uint64_t next; /* the journal's, when the sector began */
    uint32_t magic;
    uint32_t generation;
    uint32_t blank;
    uint32_t crc;
};

_Static_assert(sizeof(struct header) == 24, "headers have no padding");
_Static_assert(sizeof(struct mt_entry) == 32, "entries have no padding");

static uint32_t place(const struct mt_journal *journal, uint32_t generation)
{
    return generation % journal->flash.sectors;
}

static bool read(const struct mt_journal *journal, struct mt_position at, void *bytes, uint32_t length)
{
    const struct mt_flash *flash = &journal->flash;
    return flash->read(flash->self, place(journal, at.generation) * flash->sector_size + at.offset, bytes, length);
}

static bool write(const struct mt_journal *journal, const void *bytes, uint32_t offset, uint32_t length)
{
    const struct mt_flash *flash = &journal->flash;
    uint32_t start = place(journal, journal->generation) * flash->sector_size;
    return flash->write(flash->self, start + offset, bytes, length);
}

static bool erase(const struct mt_journal *journal, uint32_t generation)
{
    return journal->flash.erase(journal->flash.self, place(journal, generation));
}

static uint32_t header_crc(const struct header *header)
{
    return mt_crc(0, header, offsetof(struct header, crc));
}

static uint32_t entry_crc(struct mt_entry entry, const char *body)
{
    entry.crc = 0;
    return mt_crc(mt_crc(0, &entry, sizeof entry), body, entry.length);
}

static uint32_t size_of(const struct mt_entry *entry)
{
    return (uint32_t)sizeof *entry + ((entry->length + 3u) & ~3u);
}

static bool fits(const struct mt_journal *journal, uint32_t offset, const struct mt_entry *entry)
{
    return entry->length <= MT_LONGEST_BODY && offset + size_of(entry) <= journal->flash.sector_size;
}

/* Reads the record at a position, if there is a whole one. */
static bool load(const struct mt_journal *journal, struct mt_position at, struct mt_record *record)
{
    struct mt_entry *entry = &record->entry;
    struct mt_position body = {at.generation, at.offset + (uint32_t)sizeof *entry};
    if (body.offset > journal->flash.sector_size || !read(journal, at, entry, sizeof *entry)
        || !fits(journal, at.offset, entry) || !read(journal, body, record->body, entry->length)) {
        return false;
    }
    record->body[entry->length] = '\0';
    return entry->crc == entry_crc(*entry, record->body);
}

static bool load_header(const struct mt_journal *journal, uint32_t sector, struct header *header)
{
    return read(journal, (struct mt_position){sector, 0}, header, sizeof *header) && header->magic == MAGIC
        && header->crc == header_crc(header) && place(journal, header->generation) == sector;
}

static bool load_generation(const struct mt_journal *journal, uint32_t generation, struct header *header)
{
    return load_header(journal, place(journal, generation), header) && header->generation == generation;
}

static bool is_ready(struct mt_journal *journal, uint32_t generation)
{
    struct mt_position at = {generation, sizeof(struct header)};
    while (load(journal, at, &journal->scratch)) {
        if (journal->scratch.entry.kind == READY) {
            return true;
        }
        at.offset += size_of(&journal->scratch.entry);
    }
    return false;
}

static bool is_blank(const struct mt_journal *journal, struct mt_position at)
{
    uint32_t word = UINT32_MAX;
    while (at.offset < journal->flash.sector_size && word == UINT32_MAX) {
        if (!read(journal, at, &word, sizeof word)) {
            return false;
        }
        at.offset += (uint32_t)sizeof word;
    }
    return word == UINT32_MAX;
}

bool mt_journal_note(struct mt_journal *journal, struct mt_entry *entry, const char *body)
{
    struct mt_position at = {journal->generation, journal->offset};
    uint32_t behind = at.offset + (uint32_t)sizeof *entry;
    if (!fits(journal, at.offset, entry)) {
        return false;
    }
    entry->sequence = entry->sequence == 0 ? 0 : journal->next;
    entry->crc = entry_crc(*entry, body);
    /* The head first: a body without one would look like free flash. */
    bool is_written = write(journal, entry, at.offset, sizeof *entry) && write(journal, body, behind, entry->length)
        && load(journal, at, &journal->scratch) && journal->scratch.entry.crc == entry->crc;
    /* Nothing is ever written behind what is torn: a sector that failed is closed. */
    journal->offset = is_written ? at.offset + size_of(entry) : journal->flash.sector_size;
    journal->next += is_written && entry->sequence > 0;
    return is_written;
}

static bool begin(struct mt_journal *journal)
{
    struct mt_entry ready = {.kind = READY};
    struct header header = {journal->next, MAGIC, ++journal->generation, UINT32_MAX, 0};
    header.crc = header_crc(&header);
    journal->offset = sizeof header;
    bool is_begun = write(journal, &header, 0, sizeof header) && journal->keeper.remember(journal->keeper.self)
        && mt_journal_note(journal, &ready, "");
    journal->offset = is_begun ? journal->offset : journal->flash.sector_size;
    return erase(journal, journal->generation + 1) && is_begun;
}

bool mt_journal_append(struct mt_journal *journal, struct mt_entry *entry, const char *body)
{
    for (int tries = 0; tries < 3; tries++) {
        if (mt_journal_note(journal, entry, body)) {
            return true;
        }
        if (entry->length > MT_LONGEST_BODY) {
            return false;
        }
        begin(journal);
    }
    return false;
}

static uint32_t highest(const struct mt_journal *journal)
{
    uint32_t highest = 0;
    struct header header;
    for (uint32_t sector = 0; sector < journal->flash.sectors; sector++) {
        if (load_header(journal, sector, &header) && header.generation > highest) {
            highest = header.generation;
        }
    }
    return highest;
}

/* The generation of the newest sector that is ready; 0 when there is none. */
static uint32_t newest(struct mt_journal *journal)
{
    struct header header;
    uint32_t generation = highest(journal);
    for (uint32_t sector = 0; sector < journal->flash.sectors && generation > 0; sector++, generation--) {
        if (load_generation(journal, generation, &header) && is_ready(journal, generation)) {
            journal->next = header.next;
            return generation;
        }
    }
    return 0;
}

static void restore(struct mt_journal *journal)
{
    struct mt_position at = {journal->generation, sizeof(struct header)};
    struct mt_record *record = &journal->scratch;
    for (; load(journal, at, record); at.offset += size_of(&record->entry)) {
        if (record->entry.sequence > 0) {
            journal->next = record->entry.sequence + 1;
        }
        if (record->entry.kind != READY) {
            journal->keeper.restore(journal->keeper.self, record);
        }
    }
    journal->offset = is_blank(journal, at) ? at.offset : journal->flash.sector_size;
}

bool mt_journal_open(struct mt_journal *journal, const struct mt_flash *flash, const struct mt_keeper *keeper)
{
    *journal = (struct mt_journal){.flash = *flash, .keeper = *keeper, .next = 1};
    if (flash->sectors < 3 || flash->sector_size < MT_SMALLEST_SECTOR) {
        return false;
    }
    journal->generation = newest(journal);
    if (journal->generation == 0) {
        return erase(journal, 1) && begin(journal);
    }
    restore(journal);
    struct mt_position following = {journal->generation + 1, 0};
    return is_blank(journal, following) || erase(journal, following.generation);
}

static uint32_t oldest(const struct mt_journal *journal)
{
    uint32_t kept = journal->flash.sectors - 1;
    return journal->generation < kept ? 1 : journal->generation - kept + 1;
}

bool mt_journal_read(const struct mt_journal *journal, struct mt_position *position, struct mt_record *record)
{
    struct mt_position first = {oldest(journal), sizeof(struct header)};
    struct mt_position at = position->generation < first.generation ? first : *position;
    struct header header;
    while (!load_generation(journal, at.generation, &header) || !load(journal, at, record)) {
        if (at.generation >= journal->generation) {
            return false;
        }
        at = (struct mt_position){at.generation + 1, sizeof(struct header)};
    }
    *position = (struct mt_position){at.generation, at.offset + size_of(&record->entry)};
    return true;
}
