#include "check.h"
#include "rig.h"

#include <string.h>

/* How many bytes lie between two cuts. Each act begins at another byte, so that every byte is cut somewhere. */
#ifndef STRIDE
#define STRIDE 7
#endif

enum { ACTS = 640 };

/* A shift, act by act: parts, stops, orders, a link that comes and goes. */
static void act(unsigned i)
{
    struct mt_terminal *terminal = &rig.terminal;
    char id[] = "WO-A";
    id[3] = (char)('A' + i / 32 % 20);
    switch (i % 32) {
    case 3:
        rig_order("Start", id, 2);
        break;
    case 5:
        mt_terminal_do(terminal, MT_BEGIN, id);
        break;
    case 11:
        mt_terminal_do(terminal, MT_PAUSE, id);
        break;
    case 13:
        mt_terminal_do(terminal, MT_RESUME, id);
        break;
    case 17:
        if (i / 32 % 3 == 0) {
            rig_connect();
        }
        break;
    case 19:
        rig_hear("configuration", "{\"version\":1,\"reasons\":[\"tool change\",\"no material\"]}");
        break;
    case 23:
        mt_terminal_offline(terminal);
        break;
    case 29:
        mt_terminal_do(terminal, MT_COMPLETE, id);
        break;
    default:
        mt_terminal_count(terminal, MT_GOOD, 1);
        rig_settle();
    }
}

static uint64_t heard(void)
{
    uint64_t sum = 0;
    for (uint64_t i = 1; i <= rig.highest; i++) {
        sum += rig.heard[i];
    }
    return sum;
}

static enum mt_order_state state_in(const struct mt_terminal *terminal, const char *id, enum mt_order_state otherwise)
{
    for (size_t i = 0; i < terminal->orders.count; i++) {
        if (strcmp(terminal->orders.order[i].id, id) == 0) {
            return terminal->orders.order[i].state;
        }
    }
    return otherwise;
}

static bool is_between(const struct mt_terminal *now, const struct mt_terminal *before, const struct mt_terminal *after)
{
    bool is_so = now->totals[MT_GOOD] == before->totals[MT_GOOD] || now->totals[MT_GOOD] == after->totals[MT_GOOD];
    for (size_t i = 0; i < before->orders.count; i++) {
        const struct mt_order *order = &before->orders.order[i];
        enum mt_order_state state = state_in(now, order->id, MT_CANCELLED);
        is_so = is_so && (state == order->state || state == state_in(after, order->id, MT_CANCELLED));
    }
    return is_so && strcmp(now->epoch, before->epoch) == 0;
}

/* The power comes back after a cut: everything is as it was before or after, nothing is lost without being counted. */
static void check_recovery(const struct rig *before, const struct rig *after)
{
    rig.bytes_left = -1;
    CHECK(rig_restart());
    CHECK(is_between(&rig.terminal, &before->terminal, &after->terminal));

    rig_connect();
    mt_terminal_count(&rig.terminal, MT_GOOD, 1);
    rig_settle();

    CHECK(rig.good == rig.terminal.totals[MT_GOOD]);
    CHECK(mt_terminal_waiting(&rig.terminal) == 0);
    CHECK(heard() + rig.terminal.lost == rig.highest);
}

static void survives_a_cut_at_every_write(void)
{
    static struct rig before, after;
    rig_new();
    for (unsigned i = 0; i < ACTS; i++) {
        before = rig;
        act(i);
        after = rig;
        for (uint32_t cut = i % STRIDE; cut < after.steps - before.steps; cut += STRIDE) {
            rig = before;
            rig.bytes_left = (int32_t)cut;
            act(i);
            check_recovery(&before, &after);
        }
        rig = after;
    }
    CHECK(rig.terminal.journal.generation > 2 * RIG_SECTORS);
}

static void survives_a_cut_while_it_recovers(void)
{
    static struct rig torn;
    rig_new();
    for (unsigned i = 0; i < 200; i++) {
        act(i);
    }
    rig.bytes_left = 30;
    act(200);
    torn = rig;
    for (int32_t cut = 0; cut < 200; cut++) {
        rig = torn;
        rig.bytes_left = cut;
        (void)rig_restart();
        mt_terminal_count(&rig.terminal, MT_GOOD, 1);
        uint64_t good = rig.terminal.totals[MT_GOOD];
        rig.bytes_left = -1;
        CHECK(rig_restart());
        CHECK(rig.terminal.totals[MT_GOOD] == good || rig.terminal.totals[MT_GOOD] == good - 1);
    }
}

static void survives_a_cut_while_it_begins(void)
{
    for (int32_t cut = 0; cut < 400; cut++) {
        rig_new();
        memset(rig.flash, 0xff, sizeof rig.flash);
        rig.bytes_left = cut;
        (void)rig_restart();
        rig.bytes_left = -1;

        CHECK(rig_restart());
        CHECK(mt_terminal_count(&rig.terminal, MT_GOOD, 1));
        CHECK(rig.terminal.totals[MT_GOOD] == 1);
    }
}

void test_power(void)
{
    RUN(survives_a_cut_at_every_write);
    RUN(survives_a_cut_while_it_recovers);
    RUN(survives_a_cut_while_it_begins);
}
