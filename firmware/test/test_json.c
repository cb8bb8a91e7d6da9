#include "check.h"
#include "json_reader.h"
#include "json_writer.h"
#include "moment.h"

#include <string.h>

static void writes_what_is_told(void)
{
    char text[200];
    struct mt_json json;

    mt_json_open(&json, text, sizeof text);
    mt_json_text(&json, "a", "\"\\\n\x1f/");
    mt_json_number(&json, "b", UINT64_MAX);
    mt_json_literal(&json, "c", "true");
    mt_json_enter(&json, "d");
    mt_json_number(&json, "e", 0);
    mt_json_leave(&json);
    mt_json_members(&json, "{\"f\":1}");
    mt_json_members(&json, "{}");
    mt_json_texts(&json, "g", "one\0\0\0\0\0two", 3, 4);

    CHECK(mt_json_close(&json));
    CHECK_TEXT(text,
        "{\"a\":\"\\\"\\\\\\u000a\\u001f/\",\"b\":18446744073709551615,\"c\":true,\"d\":{\"e\":0},\"f\":1,"
        "\"g\":[\"one\",\"two\"]}");
}

static void never_writes_past_its_end(void)
{
    char text[12] = "###########";
    for (size_t capacity = 0; capacity < 10; capacity++) {
        struct mt_json json;

        mt_json_open(&json, text, capacity);
        mt_json_text(&json, "a", "bc");

        CHECK(!mt_json_close(&json));
        CHECK(text[capacity] == '#');
    }
}

static bool is_object(const char *text)
{
    struct mt_reader reader = mt_reader_of(text, strlen(text));
    struct mt_value name, value;
    while (mt_reader_member(&reader, &name, &value)) {
    }
    return !reader.is_broken;
}

static void reads_objects(void)
{
    CHECK(is_object("{}"));
    CHECK(is_object(" { \"a\" : 1 , \"b\" : [ 1, {\"c\": \"]\"} ] } \r\n\t"));
    CHECK(is_object("{\"a\":true,\"b\":false,\"c\":null,\"d\":-0.5e+10,\"e\":\"\\\"\"}"));
}

static void declines_what_is_no_object(void)
{
    static const char *const WRONG[] = {"", " ", "[]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,}", "{,}",
        "{a:1}", "{\"a\":1}x", "{\"a\":1 \"b\":2}", "{\"a\":tru}", "{\"a\":-}", "{\"a\":1.}", "{\"a\":1e}",
        "{\"a\":01}", "{\"a\":\"\n\"}", "{\"a\":\"b", "{\"a\":\"\\", "{\"a\":[1}", "{\"a\":[\"b}", "{\"a\":[\"b",
        "{\"a", "{\"a\":", "{\"a\":[1,"};
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        CHECK(!is_object(WRONG[i]));
    }
}

static bool is_array(const char *text)
{
    struct mt_reader reader = mt_reader_of(text, strlen(text));
    struct mt_value value;
    while (mt_reader_element(&reader, &value)) {
    }
    return !reader.is_broken;
}

static void reads_arrays(void)
{
    CHECK(is_array("[]"));
    CHECK(is_array("[1, \"b\"]"));
    CHECK(!is_array("[1,]"));
    CHECK(!is_array("{}"));
}

static const char *text_of(const char *json)
{
    static char text[16];
    struct mt_reader reader = mt_reader_of(json, strlen(json));
    struct mt_value value;
    return mt_reader_element(&reader, &value) && mt_value_text(&value, text, sizeof text) ? text : "declined";
}

static void reads_texts_without_their_escapes(void)
{
    CHECK_TEXT(text_of("[\"a\\\"\\\\\\/b\"]"), "a\"\\/b");
    CHECK_TEXT(text_of("[\"\\u0041\\u00e9\\u20AC\\ud83d\\ude00\"]"), "A\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80");
    CHECK_TEXT(text_of("[\"\"]"), "");
}

static void declines_texts_that_it_cannot_hold(void)
{
    static const char *const WRONG[] = {"[1]", "[\"0123456789abcdef\"]", "[\"\\n\"]", "[\"\\u0000\"]", "[\"\\u00\"]",
        "[\"\\u00g0\"]", "[\"\\ud83d\"]", "[\"\\ud83dab\"]", "[\"\\ud83d\\u0041\"]", "[\"\\ude00\"]",
        "[\"\\ud83d\\ue000\"]", "[\"\\ud83d\\u1\"]", "[\"01234567890123\\u00e9\"]", "[\"0123456789012\\u20ac\"]",
        "[\"012345678901\\ud83d\\ude00\"]"};
    for (size_t i = 0; i < sizeof WRONG / sizeof *WRONG; i++) {
        CHECK_TEXT(text_of(WRONG[i]), "declined");
    }
}

static bool number_of(const char *json, uint64_t *number)
{
    struct mt_reader reader = mt_reader_of(json, strlen(json));
    struct mt_value value;
    return mt_reader_element(&reader, &value) && mt_value_number(&value, number);
}

static void reads_numbers_as_far_as_the_server_counts(void)
{
    uint64_t number = 0;

    CHECK(number_of("[9223372036854775799]", &number) && number == 9223372036854775799u);
    CHECK(number_of("[0]", &number) && number == 0);
    CHECK(!number_of("[92233720368547758080]", &number));
    CHECK(!number_of("[1.5]", &number));
    CHECK(!number_of("[-1]", &number));
    CHECK(!number_of("[\"1\"]", &number));
    CHECK(!number_of("[true]", &number));
}

static const char *moment(uint64_t milliseconds)
{
    static char text[MT_MOMENT_SIZE];
    mt_moment_write(milliseconds, text);
    return text;
}

static void writes_moments(void)
{
    CHECK_TEXT(moment(0), "1970-01-01T00:00:00.000Z");
    CHECK_TEXT(moment(951782399999), "2000-02-28T23:59:59.999Z");
    CHECK_TEXT(moment(951782400000), "2000-02-29T00:00:00.000Z");
    CHECK_TEXT(moment(951868800000), "2000-03-01T00:00:00.000Z");
    CHECK_TEXT(moment(4107542400000), "2100-03-01T00:00:00.000Z");
    CHECK_TEXT(moment(1772435700123), "2026-03-02T07:15:00.123Z");
    CHECK_TEXT(moment(1798761599000), "2026-12-31T23:59:59.000Z");
    CHECK_TEXT(moment(UINT64_MAX), "9999-12-31T23:59:59.999Z");
}

void test_json(void)
{
    RUN(writes_what_is_told);
    RUN(never_writes_past_its_end);
    RUN(reads_objects);
    RUN(declines_what_is_no_object);
    RUN(reads_arrays);
    RUN(reads_texts_without_their_escapes);
    RUN(declines_texts_that_it_cannot_hold);
    RUN(reads_numbers_as_far_as_the_server_counts);
    RUN(writes_moments);
}
