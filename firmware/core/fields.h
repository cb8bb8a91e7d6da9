#ifndef MT_FIELDS_H
#define MT_FIELDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a member of a JSON object goes in a struct, and what it may be. */
enum mt_field_type {
    MT_TEXT,    /* char[size] */
    MT_DECIMAL, /* char[size], the number as it is written */
    MT_NUMBER,  /* uint64_t, from least to most */
    MT_FLAG,    /* bool */
    MT_TEXTS    /* char[most][size]; those that are not told are empty */
};

struct mt_field {
    const char *name;
    enum mt_field_type type;
    size_t offset;
    size_t size;
    uint64_t least;
    uint64_t most;
};

/* One row of a table of fields. */
#define MT_TEXT_FIELD(type, member, name) {name, MT_TEXT, offsetof(type, member), sizeof((type *)0)->member, 0, 0}
#define MT_DECIMAL_FIELD(type, member, name) {name, MT_DECIMAL, offsetof(type, member), sizeof((type *)0)->member, 0, 0}
#define MT_NUMBER_FIELD(type, member, name, least, most) {name, MT_NUMBER, offsetof(type, member), 0, least, most}
#define MT_FLAG_FIELD(type, member, name) {name, MT_FLAG, offsetof(type, member), 0, 0, 0}
#define MT_TEXTS_FIELD(type, member, name, count) \
    {name, MT_TEXTS, offsetof(type, member), sizeof((type *)0)->member[0], 0, count}

struct mt_fields {
    const struct mt_field *field;
    size_t count;
};

/*
 * Reads the members that the table knows and passes over the others. What is not told, or null, stays as it is. Returns
 * NULL, or the name of what is wrong: a field, or "JSON"; some fields may have been read by then.
 */
const char *mt_fields_read(const struct mt_fields *fields, const char *text, size_t length, void *into);

#endif
