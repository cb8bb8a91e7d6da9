#include "json_reader.h"

#include <string.h>

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static void skip_space(struct mt_reader *reader)
{
    while (reader->at < reader->end && is_space(*reader->at)) {
        reader->at++;
    }
}

static bool is_next(struct mt_reader *reader, char c)
{
    skip_space(reader);
    return reader->at < reader->end && *reader->at == c;
}

static bool take(struct mt_reader *reader, char c)
{
    bool is_there = is_next(reader, c);
    reader->at += is_there;
    return is_there;
}

/* From behind the first quote to behind the last one. */
static bool skip_text(struct mt_reader *reader)
{
    while (reader->at < reader->end) {
        char c = *reader->at++;
        if (c == '"') {
            return true;
        }
        if ((unsigned char)c < 0x20 || (c == '\\' && reader->at == reader->end)) {
            return false;
        }
        reader->at += c == '\\';
    }
    return false;
}

static bool skip_nested(struct mt_reader *reader)
{
    size_t depth = 0;
    while (reader->at < reader->end) {
        char c = *reader->at++;
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        if (depth == 0) {
            return true;
        }
        if (c == '"' && !skip_text(reader)) {
            return false;
        }
    }
    return false;
}

static bool skip_digits(struct mt_reader *reader)
{
    const char *start = reader->at;
    while (reader->at < reader->end && is_digit(*reader->at)) {
        reader->at++;
    }
    return reader->at > start;
}

static bool take_one_of(struct mt_reader *reader, const char *chars)
{
    bool is_there = reader->at < reader->end && strchr(chars, *reader->at) != NULL && *reader->at != '\0';
    reader->at += is_there;
    return is_there;
}

static bool skip_number(struct mt_reader *reader)
{
    take_one_of(reader, "-");
    if (!take_one_of(reader, "0") && !skip_digits(reader)) {
        return false;
    }
    if (take_one_of(reader, ".") && !skip_digits(reader)) {
        return false;
    }
    if (take_one_of(reader, "eE")) {
        take_one_of(reader, "+-");
        return skip_digits(reader);
    }
    return true;
}

static bool skip_word(struct mt_reader *reader)
{
    static const char *const WORDS[] = {"true", "false", "null"};
    for (size_t i = 0; i < sizeof WORDS / sizeof *WORDS; i++) {
        size_t length = strlen(WORDS[i]);
        if ((size_t)(reader->end - reader->at) >= length && memcmp(reader->at, WORDS[i], length) == 0) {
            reader->at += length;
            return true;
        }
    }
    return false;
}

static bool skip_value(struct mt_reader *reader, enum mt_json_type type)
{
    switch (type) {
    case MT_JSON_OBJECT:
    case MT_JSON_ARRAY:
        return skip_nested(reader);
    case MT_JSON_NUMBER:
        return skip_number(reader);
    case MT_JSON_WORD:
        return skip_word(reader);
    case MT_JSON_TEXT:
    default:
        reader->at++;
        return skip_text(reader);
    }
}

static enum mt_json_type type_of(char first)
{
    switch (first) {
    case '"':
        return MT_JSON_TEXT;
    case '{':
        return MT_JSON_OBJECT;
    case '[':
        return MT_JSON_ARRAY;
    default:
        return is_digit(first) || first == '-' ? MT_JSON_NUMBER : MT_JSON_WORD;
    }
}

static bool read_value(struct mt_reader *reader, struct mt_value *value)
{
    skip_space(reader);
    if (reader->at == reader->end) {
        return false;
    }
    const char *start = reader->at;
    value->type = type_of(*start);
    if (!skip_value(reader, value->type)) {
        return false;
    }
    size_t quote = value->type == MT_JSON_TEXT;
    value->start = start + quote;
    value->length = (size_t)(reader->at - start) - 2 * quote;
    return true;
}

struct mt_reader mt_reader_of(const char *text, size_t length)
{
    return (struct mt_reader){.at = text, .end = text + length};
}

static bool is_over(struct mt_reader *reader, char closing)
{
    if (!take(reader, closing)) {
        return false;
    }
    skip_space(reader);
    reader->is_broken = reader->at != reader->end;
    return true;
}

/* Up to the next name or value; false at the end. */
static bool advance(struct mt_reader *reader, char opening, char closing)
{
    if (!reader->is_begun) {
        reader->is_begun = true;
        reader->is_broken = !take(reader, opening);
        return !reader->is_broken && !is_over(reader, closing);
    }
    if (is_over(reader, closing)) {
        return false;
    }
    reader->is_broken = !take(reader, ',');
    return !reader->is_broken;
}

bool mt_reader_member(struct mt_reader *reader, struct mt_value *name, struct mt_value *value)
{
    if (!advance(reader, '{', '}')) {
        return false;
    }
    reader->is_broken = !is_next(reader, '"') || !read_value(reader, name) || !take(reader, ':')
        || !read_value(reader, value);
    return !reader->is_broken;
}

bool mt_reader_element(struct mt_reader *reader, struct mt_value *value)
{
    if (!advance(reader, '[', ']')) {
        return false;
    }
    reader->is_broken = !read_value(reader, value);
    return !reader->is_broken;
}

bool mt_value_number(const struct mt_value *value, uint64_t *number)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < value->length; i++) {
        if (!is_digit(value->start[i]) || sum > (INT64_MAX - 9) / 10) {
            return false;
        }
        sum = sum * 10 + (uint64_t)(value->start[i] - '0');
    }
    *number = sum;
    return value->type == MT_JSON_NUMBER;
}

bool mt_value_is(const struct mt_value *value, const char *text)
{
    return strlen(text) == value->length && memcmp(value->start, text, value->length) == 0;
}
