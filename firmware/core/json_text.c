#include "json_reader.h"

#include <string.h>

/* Where a text is read from and written to, without its escapes. */
struct unescaping {
    const char *at;
    const char *end;
    char *to;
    size_t room; /* without the NUL */
};

static bool put(struct unescaping *text, uint32_t byte)
{
    if (text->room == 0) {
        return false;
    }
    text->room--;
    *text->to++ = (char)byte;
    return true;
}

static bool put_utf8(struct unescaping *text, uint32_t code)
{
    if (code < 0x80) {
        return code >= 0x20 && put(text, code);
    }
    if (code < 0x800) {
        return put(text, 0xc0 | code >> 6) && put(text, 0x80 | (code & 63));
    }
    if (code < 0x10000) {
        return put(text, 0xe0 | code >> 12) && put(text, 0x80 | (code >> 6 & 63)) && put(text, 0x80 | (code & 63));
    }
    return put(text, 0xf0 | code >> 18) && put(text, 0x80 | (code >> 12 & 63)) && put(text, 0x80 | (code >> 6 & 63))
        && put(text, 0x80 | (code & 63));
}

static bool take_hex(struct unescaping *text, uint32_t *code)
{
    static const char DIGITS[] = "0123456789abcdef0123456789ABCDEF";
    *code = 0;
    for (int i = 0; i < 4; i++) {
        const char *digit = text->at < text->end ? memchr(DIGITS, *text->at++, sizeof DIGITS - 1) : NULL;
        if (digit == NULL) {
            return false;
        }
        *code = *code << 4 | (uint32_t)((digit - DIGITS) & 15);
    }
    return true;
}

/* Behind \u: one code, or the two halves of a high one. */
static bool take_code(struct unescaping *text)
{
    uint32_t code, low;
    if (!take_hex(text, &code)) {
        return false;
    }
    if (code < 0xd800 || code > 0xdfff) {
        return put_utf8(text, code);
    }
    if (code > 0xdbff || text->end - text->at < 2 || memcmp(text->at, "\\u", 2) != 0) {
        return false;
    }
    text->at += 2;
    return take_hex(text, &low) && low >= 0xdc00 && low <= 0xdfff
        && put_utf8(text, 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00));
}

/* Behind a backslash. The escapes of control characters are not among those known. */
static bool take_escape(struct unescaping *text)
{
    char c = *text->at++;
    if (c == 'u') {
        return take_code(text);
    }
    return (c == '"' || c == '\\' || c == '/') && put(text, (unsigned char)c);
}

bool mt_value_text(const struct mt_value *value, char *to, size_t capacity)
{
    if (value->type != MT_JSON_TEXT) {
        return false;
    }
    struct unescaping text = {value->start, value->start + value->length, to, capacity - 1};
    while (text.at < text.end) {
        char c = *text.at++;
        bool is_taken = c == '\\' ? take_escape(&text) : put(&text, (unsigned char)c);
        if (!is_taken) {
            return false;
        }
    }
    *text.to = '\0';
    return true;
}
