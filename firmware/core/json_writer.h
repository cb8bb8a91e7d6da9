#ifndef MT_JSON_WRITER_H
#define MT_JSON_WRITER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Writes one JSON object (RFC 8259), member by member, into a buffer of its caller and never past its end. Names are
 * plain: they need no escaping. The text ends with a NUL.
 */
struct mt_json {
    char *text;
    size_t capacity;
    size_t length;
    bool is_full;
};

void mt_json_open(struct mt_json *json, char *text, size_t capacity);
void mt_json_text(struct mt_json *json, const char *name, const char *value);
void mt_json_number(struct mt_json *json, const char *name, uint64_t value);

/* A value that is JSON already: a decimal, true, a whole object. */
void mt_json_literal(struct mt_json *json, const char *name, const char *value);

/* The members of an object that was written before. */
void mt_json_members(struct mt_json *json, const char *object);

/* An object within; its members follow, until mt_json_leave. */
void mt_json_enter(struct mt_json *json, const char *name);
void mt_json_leave(struct mt_json *json);

/* An array of texts, without the empty ones. */
void mt_json_texts(struct mt_json *json, const char *name, const char *texts, size_t count, size_t size);

/* Returns whether everything fitted. */
bool mt_json_close(struct mt_json *json);

#endif
