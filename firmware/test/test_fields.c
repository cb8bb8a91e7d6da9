#include "check.h"
#include "settings.h"

#include <string.h>

static struct mt_settings settings;

static const char *wrong_in(const char *text)
{
    settings = mt_settings_at_first;
    const char *wrong = mt_settings_read(&settings, text, strlen(text));
    return wrong == NULL ? "nothing" : wrong;
}

static void takes_a_configuration(void)
{
    CHECK_TEXT(wrong_in("{\"schema\":1,\"version\":3,\"debounce\":50,\"runInput\":true,\"retry\":null,"
                        "\"reasons\":[\"tool change\",\"no material\"],\"later\":{}}"),
        "nothing");

    CHECK(settings.version == 3);
    CHECK(settings.debounce == 50);
    CHECK(settings.has_run_input);
    CHECK(settings.retry == mt_settings_at_first.retry);
    CHECK_TEXT(settings.reasons[1], "no material");
}

static void declines_what_is_out_of_range(void)
{
    CHECK_TEXT(wrong_in("{\"version\":1,\"debounce\":0}"), "debounce");
    CHECK_TEXT(wrong_in("{\"version\":1,\"debounce\":1001}"), "debounce");
    CHECK_TEXT(wrong_in("{\"version\":1,\"shortestStop\":999}"), "shortestStop");
    CHECK_TEXT(wrong_in("{\"version\":1,\"heartbeat\":\"60000\"}"), "heartbeat");
    CHECK_TEXT(wrong_in("{\"version\":1,\"runInput\":1}"), "runInput");
    CHECK_TEXT(wrong_in("{\"version\":0}"), "version");
    CHECK_TEXT(wrong_in("{}"), "version");
    CHECK_TEXT(wrong_in("{\"version\":1,\"reasons\":[1]}"), "reasons");
    CHECK_TEXT(wrong_in("{\"version\":1,\"reasons\":[\"a\" \"b\"]}"), "reasons");
    CHECK_TEXT(wrong_in("{\"version\":1,\"reasons\":[\"0123456789012345678901234567890123\"]}"), "reasons");
    CHECK_TEXT(wrong_in("{\"version\":1,\"reasons\":"
                        "[\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\",\"\"]}"),
        "reasons");
    CHECK_TEXT(wrong_in("{\"version\":1"), "JSON");
    CHECK(settings.version == 0);
}

static void writes_what_it_reads(void)
{
    char text[1024];
    struct mt_json json;
    wrong_in("{\"version\":7,\"partsPerPulse\":4,\"shortestRun\":0,\"reasons\":[\"tool \\\"change\\\"\"]}");
    struct mt_settings before = settings;

    mt_json_open(&json, text, sizeof text);
    mt_settings_write(&settings, &json);
    mt_json_close(&json);

    CHECK_TEXT(wrong_in(text), "nothing");
    CHECK(settings.version == 7 && settings.parts_per_pulse == 4 && settings.shortest_run == 0);
    CHECK(memcmp(settings.reasons, before.reasons, sizeof before.reasons) == 0);
}

void test_fields(void)
{
    RUN(takes_a_configuration);
    RUN(declines_what_is_out_of_range);
    RUN(writes_what_it_reads);
}
