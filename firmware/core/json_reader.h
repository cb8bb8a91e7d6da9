#ifndef MT_JSON_READER_H
#define MT_JSON_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Reads JSON (RFC 8259) where it stands: no copy, no allocation, no recursion. What a caller does not look into is only
 * known to be balanced.
 */
enum mt_json_type { MT_JSON_TEXT, MT_JSON_NUMBER, MT_JSON_WORD, MT_JSON_OBJECT, MT_JSON_ARRAY };

/* A value as it is written; a text without its quotes. */
struct mt_value {
    enum mt_json_type type;
    const char *start;
    size_t length;
};

struct mt_reader {
    const char *at;
    const char *end;
    bool is_begun;
    bool is_broken;
};

/* Starts to read an object or an array, which must be the whole text. */
struct mt_reader mt_reader_of(const char *text, size_t length);

/* The next member or element; false at the end, or where it is not JSON: then the reader is broken. */
bool mt_reader_member(struct mt_reader *reader, struct mt_value *name, struct mt_value *value);
bool mt_reader_element(struct mt_reader *reader, struct mt_value *value);

/* The text without escapes, as UTF-8 with a NUL; false when it does not fit or has control characters. */
bool mt_value_text(const struct mt_value *value, char *text, size_t capacity);

/* An integer from 0 to 2^63 - 1, which is as far as the server counts. */
bool mt_value_number(const struct mt_value *value, uint64_t *number);

/* Whether it is this text or word, as it is written. */
bool mt_value_is(const struct mt_value *value, const char *text);

#endif
