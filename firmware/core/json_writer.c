#include "json_writer.h"

static void put(struct mt_json *json, char c)
{
    if (json->length + 1 < json->capacity) {
        json->text[json->length++] = c;
        json->text[json->length] = '\0';
    } else {
        json->is_full = true;
    }
}

static void put_all(struct mt_json *json, const char *text)
{
    while (*text != '\0') {
        put(json, *text++);
    }
}

static void put_escaped(struct mt_json *json, char c)
{
    static const char DIGITS[] = "0123456789abcdef";
    unsigned char code = (unsigned char)c;
    if (code < 0x20) {
        put_all(json, "\\u00");
        put(json, DIGITS[code >> 4]);
        put(json, DIGITS[code & 15]);
        return;
    }
    if (c == '"' || c == '\\') {
        put(json, '\\');
    }
    put(json, c);
}

static void put_text(struct mt_json *json, const char *text)
{
    put(json, '"');
    while (*text != '\0') {
        put_escaped(json, *text++);
    }
    put(json, '"');
}

static void put_comma(struct mt_json *json)
{
    char last = json->length > 0 ? json->text[json->length - 1] : '{';
    if (last != '{' && last != '[') {
        put(json, ',');
    }
}

static void put_name(struct mt_json *json, const char *name)
{
    put_comma(json);
    put_text(json, name);
    put(json, ':');
}

void mt_json_open(struct mt_json *json, char *text, size_t capacity)
{
    *json = (struct mt_json){.text = text, .capacity = capacity};
    put(json, '{');
}

void mt_json_text(struct mt_json *json, const char *name, const char *value)
{
    put_name(json, name);
    put_text(json, value);
}

void mt_json_number(struct mt_json *json, const char *name, uint64_t value)
{
    char digits[21];
    char *first = digits + sizeof digits - 1;
    *first = '\0';
    do {
        *--first = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    mt_json_literal(json, name, first);
}

void mt_json_literal(struct mt_json *json, const char *name, const char *value)
{
    put_name(json, name);
    put_all(json, value);
}

void mt_json_members(struct mt_json *json, const char *object)
{
    if (object[1] == '}') {
        return;
    }
    put_comma(json);
    for (object++; object[1] != '\0'; object++) {
        put(json, *object);
    }
}

void mt_json_enter(struct mt_json *json, const char *name)
{
    put_name(json, name);
    put(json, '{');
}

void mt_json_leave(struct mt_json *json)
{
    put(json, '}');
}

void mt_json_texts(struct mt_json *json, const char *name, const char *texts, size_t count, size_t size)
{
    put_name(json, name);
    put(json, '[');
    for (size_t i = 0; i < count; i++) {
        if (texts[i * size] != '\0') {
            put_comma(json);
            put_text(json, texts + i * size);
        }
    }
    put(json, ']');
}

bool mt_json_close(struct mt_json *json)
{
    put(json, '}');
    return !json->is_full;
}
