#include "fields.h"

#include "json_reader.h"

#include <string.h>

static bool read_decimal(const struct mt_value *value, char *to, size_t size)
{
    if (value->type != MT_JSON_NUMBER || value->length >= size) {
        return false;
    }
    memcpy(to, value->start, value->length);
    to[value->length] = '\0';
    return true;
}

static bool read_number(const struct mt_field *field, const struct mt_value *value, char *to)
{
    uint64_t number;
    if (!mt_value_number(value, &number) || number < field->least || number > field->most) {
        return false;
    }
    memcpy(to, &number, sizeof number);
    return true;
}

static bool read_flag(const struct mt_value *value, char *to)
{
    bool flag = mt_value_is(value, "true");
    memcpy(to, &flag, sizeof flag);
    return value->type == MT_JSON_WORD;
}

static bool read_texts(const struct mt_field *field, const struct mt_value *value, char *to)
{
    struct mt_reader reader = mt_reader_of(value->start, value->length);
    struct mt_value element;
    size_t most = (size_t)field->most;
    memset(to, 0, most * field->size);
    for (size_t i = 0; mt_reader_element(&reader, &element); i++) {
        if (i == most || !mt_value_text(&element, to + i * field->size, field->size)) {
            return false;
        }
    }
    return !reader.is_broken;
}

static bool read_field(const struct mt_field *field, const struct mt_value *value, char *to)
{
    switch (field->type) {
    case MT_DECIMAL:
        return read_decimal(value, to, field->size);
    case MT_NUMBER:
        return read_number(field, value, to);
    case MT_FLAG:
        return read_flag(value, to);
    case MT_TEXTS:
        return read_texts(field, value, to);
    case MT_TEXT:
    default:
        return mt_value_text(value, to, field->size);
    }
}

static const struct mt_field *field_named(const struct mt_fields *fields, const struct mt_value *name)
{
    for (size_t i = 0; i < fields->count; i++) {
        if (mt_value_is(name, fields->field[i].name)) {
            return &fields->field[i];
        }
    }
    return NULL;
}

const char *mt_fields_read(const struct mt_fields *fields, const char *text, size_t length, void *into)
{
    struct mt_reader reader = mt_reader_of(text, length);
    struct mt_value name, value;
    while (mt_reader_member(&reader, &name, &value)) {
        const struct mt_field *field = field_named(fields, &name);
        bool is_told = field != NULL && !(value.type == MT_JSON_WORD && mt_value_is(&value, "null"));
        if (is_told && !read_field(field, &value, (char *)into + field->offset)) {
            return field->name;
        }
    }
    return reader.is_broken ? "JSON" : NULL;
}
