#include "settings.h"

#include "fields.h"

#define SECOND 1000u
#define HOUR (3600u * SECOND)
#define LENGTH(array) (sizeof(array) / sizeof *(array))

const struct mt_settings mt_settings_at_first = {
    .debounce = 20,
    .shortest_run = 3 * SECOND,
    .shortest_stop = 60 * SECOND,
    .parts_per_pulse = 1,
    .heartbeat = 60 * SECOND,
    .retry = 10 * SECOND,
};

static const struct mt_field FIELDS[] = {
    MT_NUMBER_FIELD(struct mt_settings, version, "version", 1, UINT32_MAX),
    MT_NUMBER_FIELD(struct mt_settings, debounce, "debounce", 1, SECOND),
    MT_NUMBER_FIELD(struct mt_settings, shortest_run, "shortestRun", 0, HOUR),
    MT_NUMBER_FIELD(struct mt_settings, shortest_stop, "shortestStop", SECOND, HOUR),
    MT_NUMBER_FIELD(struct mt_settings, parts_per_pulse, "partsPerPulse", 1, 1000),
    MT_NUMBER_FIELD(struct mt_settings, heartbeat, "heartbeat", 10 * SECOND, 24 * HOUR),
    MT_NUMBER_FIELD(struct mt_settings, retry, "retry", SECOND, HOUR),
    MT_FLAG_FIELD(struct mt_settings, has_run_input, "runInput"),
    MT_TEXTS_FIELD(struct mt_settings, reasons, "reasons", MT_REASONS),
};

const char *mt_settings_read(struct mt_settings *settings, const char *text, size_t length)
{
    static const struct mt_fields fields = {FIELDS, LENGTH(FIELDS)};
    struct mt_settings asked = mt_settings_at_first;
    const char *wrong = mt_fields_read(&fields, text, length, &asked);
    if (wrong == NULL && asked.version == 0) {
        wrong = "version";
    }
    if (wrong == NULL) {
        *settings = asked;
    }
    return wrong;
}

void mt_settings_write(const struct mt_settings *settings, struct mt_json *json)
{
    mt_json_number(json, "version", settings->version);
    mt_json_number(json, "debounce", settings->debounce);
    mt_json_number(json, "shortestRun", settings->shortest_run);
    mt_json_number(json, "shortestStop", settings->shortest_stop);
    mt_json_number(json, "partsPerPulse", settings->parts_per_pulse);
    mt_json_number(json, "heartbeat", settings->heartbeat);
    mt_json_number(json, "retry", settings->retry);
    mt_json_literal(json, "runInput", settings->has_run_input ? "true" : "false");
    mt_json_texts(json, "reasons", settings->reasons[0], MT_REASONS, sizeof settings->reasons[0]);
}
