#ifndef MT_JOURNAL_H
#define MT_JOURNAL_H

#include "flash.h"

/*
 * A journal in flash that survives a power cut at any write: a ring of sectors, each begun with what must be
 * remembered, told as records, so that the newest sector alone is enough to remember everything. The oldest sector is
 * erased when the newest one is complete, and never before.
 */
enum { MT_LONGEST_BODY = 1280, MT_SMALLEST_SECTOR = 8192 };

/* A record as it stands in flash, and behind it its body, which is JSON. */
struct mt_entry {
    uint64_t sequence;     /* 0 for what is remembered and not said; what is said counts from 1 without a gap */
    uint64_t time;         /* in milliseconds: since 1970 if boot is 0, or since that start of the terminal */
    uint64_t acknowledged; /* what the owner knew to have arrived when it wrote this */
    uint32_t crc;          /* of everything else, the body too */
    uint16_t length;       /* of the body in bytes */
    uint8_t kind;          /* 1 or more, as the owner has it */
    uint8_t boot;
};

struct mt_record {
    struct mt_entry entry;
    char body[MT_LONGEST_BODY + 1]; /* ends with a NUL */
};

/* Where a reader stands: a sector by the number of its generation, and an offset within. Begin with zeros. */
struct mt_position {
    uint32_t generation;
    uint32_t offset;
};

/* Whoever keeps the journal: hears what it has to remember, and says it again whenever a sector begins. */
struct mt_keeper {
    void *self;
    void (*restore)(void *self, const struct mt_record *record);
    bool (*remember)(void *self); /* by mt_journal_note; false when that failed */
};

struct mt_journal {
    struct mt_flash flash;
    struct mt_keeper keeper;
    uint64_t next;       /* the sequence of what will be said next */
    uint32_t generation; /* of the newest sector; its place in the ring is the rest by the number of sectors */
    uint32_t offset;     /* where the next record goes */
    struct mt_record scratch;
};

/* Finds what is there and has the keeper restore it; empty flash, or none of ours, becomes an empty journal. */
bool mt_journal_open(struct mt_journal *journal, const struct mt_flash *flash, const struct mt_keeper *keeper);

/*
 * Writes a record, in a new sector if need be, and reads it back. The sequence and CRC of the entry are set here; a
 * sequence other than 0 asks for the next one. When it returns true the record is there for good; when it returns false
 * it is not.
 */
bool mt_journal_append(struct mt_journal *journal, struct mt_entry *entry, const char *body);

/* The same in the newest sector only: for the keeper, while it remembers. */
bool mt_journal_note(struct mt_journal *journal, struct mt_entry *entry, const char *body);

/* Reads the record at a position, or the first one behind it, and moves behind that; false at the end. */
bool mt_journal_read(const struct mt_journal *journal, struct mt_position *position, struct mt_record *record);

#endif
