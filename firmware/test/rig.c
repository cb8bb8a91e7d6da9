#include "rig.h"

#include "json_reader.h"

#include <string.h>

struct rig rig;

static bool read(void *self, uint32_t at, void *bytes, uint32_t length)
{
    (void)self;
    memcpy(bytes, rig.flash + at, length);
    rig.reads_left -= rig.reads_left > 0;
    return rig.reads_left != 0;
}

/* The step that the power is cut in is done in part, and none after it. */
enum power { ON, FADING, OFF };

static enum power power(void)
{
    rig.steps++;
    if (rig.bytes_left == 0) {
        rig.bytes_left = -2;
        return FADING;
    }
    rig.bytes_left -= rig.bytes_left > 0;
    return rig.bytes_left == -2 ? OFF : ON;
}

static bool write(void *self, uint32_t at, const void *bytes, uint32_t length)
{
    (void)self;
    for (uint32_t i = 0; i < length; i++) {
        uint8_t byte = ((const uint8_t *)bytes)[i];
        enum power now = power();
        rig.flash[at + i] &= now == ON ? byte : now == FADING ? byte | 0x5a : 0xff;
        if (now != ON) {
            return false;
        }
    }
    return true;
}

static bool erase(void *self, uint32_t sector)
{
    (void)self;
    enum power now = power();
    memset(rig.flash + sector * RIG_SECTOR, 0xff, now == ON ? RIG_SECTOR : now == FADING ? RIG_SECTOR / 2 : 0);
    return now == ON;
}

static uint64_t uptime(void *self)
{
    (void)self;
    return rig.uptime;
}

static uint64_t wall(void *self)
{
    (void)self;
    return rig.wall;
}

static uint64_t chance(void *self)
{
    (void)self;
    return ++rig.chance;
}

static void vitals(void *self, struct mt_json *values)
{
    (void)self;
    mt_json_number(values, "FreeMemory", 200000);
}

const char *rig_said(const char *wanted)
{
    static char text[MT_LONGEST_MESSAGE];
    struct mt_reader reader = mt_reader_of(rig.said, strlen(rig.said));
    struct mt_value name, value;
    while (mt_reader_member(&reader, &name, &value)) {
        if (mt_value_is(&name, wanted)) {
            memcpy(text, value.start, value.length);
            text[value.length] = '\0';
            return text;
        }
    }
    return "";
}

static uint64_t number(const char *digits)
{
    uint64_t sum = 0;
    while (*digits >= '0' && *digits <= '9') {
        sum = sum * 10 + (uint64_t)(*digits++ - '0');
    }
    return sum;
}

/* As the server does: each number once, and only higher ones. */
static void hear_numbered(void)
{
    uint64_t sequence = number(rig_said("sequence"));
    rig.is_owed_an_ack = true;
    rig.messages++;
    if (sequence <= rig.highest) {
        return;
    }
    rig.highest = sequence;
    rig.heard[sequence % RIG_MESSAGES]++;
    if (strcmp(rig.wire, "count") == 0) {
        rig.good = number(rig_said("good"));
    }
}

static bool publish(void *self, const char *wire, const char *payload, bool is_to_be_answered)
{
    (void)self;
    if (strcmp(wire, "status") == 0) {
        strcpy(rig.status, payload);
        return true;
    }
    strcpy(rig.wire, wire);
    strcpy(rig.said, payload);
    rig.is_answer_wanted = is_to_be_answered;
    if (!rig.is_deaf) {
        hear_numbered();
    }
    return true;
}

struct mt_flash rig_flash(void)
{
    return (struct mt_flash){NULL, RIG_SECTOR, RIG_SECTORS, read, write, erase};
}

bool rig_restart(void)
{
    const struct mt_board board = {
        .flash = rig_flash(),
        .clock = {NULL, uptime, wall},
        .link = {NULL, publish},
        .vitals = vitals,
        .chance = chance,
        .firmware = "1.4.0",
    };
    rig.uptime = 1000;
    rig.is_owed_an_ack = false;
    return mt_terminal_open(&rig.terminal, &board);
}

void rig_new(void)
{
    memset(&rig, 0, sizeof rig);
    memset(rig.flash, 0xff, sizeof rig.flash);
    rig.bytes_left = rig.reads_left = -1;
    rig.wall = 1772435700000;
    rig_restart();
}

void rig_pass(uint64_t milliseconds)
{
    for (uint64_t i = 0; i < milliseconds; i += 10) {
        rig.uptime += 10;
        rig.wall += rig.wall > 0 ? 10 : 0;
        mt_terminal_tick(&rig.terminal);
    }
}

void rig_hear(const char *wire, const char *text)
{
    mt_terminal_hear(&rig.terminal, wire, text, strlen(text));
}

void rig_settle(void)
{
    while (rig.is_owed_an_ack) {
        char text[128];
        struct mt_json json;
        rig.is_owed_an_ack = false;
        mt_json_open(&json, text, sizeof text);
        mt_json_number(&json, "schema", 1);
        mt_json_text(&json, "epoch", rig.terminal.epoch);
        mt_json_number(&json, "sequence", rig.highest);
        mt_json_close(&json);
        rig_hear("ack", text);
    }
}

void rig_connect(void)
{
    mt_terminal_online(&rig.terminal);
    rig_settle();
    mt_terminal_tick(&rig.terminal);
    rig_settle();
}

void rig_order(const char *command, const char *id, unsigned version)
{
    char text[256];
    struct mt_json json;
    mt_json_open(&json, text, sizeof text);
    mt_json_number(&json, "schema", 1);
    mt_json_text(&json, "command", command);
    mt_json_text(&json, "jobOrder", id);
    mt_json_number(&json, "version", version);
    mt_json_text(&json, "product", "PUMP-HOUSING");
    mt_json_literal(&json, "quantity", "100");
    mt_json_text(&json, "unit", "pcs");
    mt_json_close(&json);
    rig_hear("job-order", text);
}
