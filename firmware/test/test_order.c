#include "check.h"
#include "order.h"

#include <string.h>

static void allows_what_the_server_allows(void)
{
    /* A B P R C S X: Acknowledge, Begin, Pause, Resume, Complete, Stop, Abort */
    static const char *const ALLOWED[] = {
        [MT_NOT_ALLOWED_TO_START] = "......X",
        [MT_ALLOWED_TO_START] = ".B....X",
        [MT_RUNNING] = "..P.CSX",
        [MT_INTERRUPTED] = "...R.SX",
        [MT_ENDED] = ".......",
        [MT_ABORTED] = ".......",
        [MT_CANCELLED] = ".......",
    };
    for (enum mt_order_state state = MT_NOT_ALLOWED_TO_START; state <= MT_CANCELLED; state++) {
        for (enum mt_command command = MT_ACKNOWLEDGE; command <= MT_ABORT; command++) {
            struct mt_order order = {.state = state};
            CHECK(mt_order_allows(&order, command) == (ALLOWED[state][command] != '.'));
        }
    }
}

static void follows_commands(void)
{
    struct mt_order order = {.state = MT_ALLOWED_TO_START};

    mt_order_follow(&order, MT_ACKNOWLEDGE);
    CHECK(order.state == MT_ALLOWED_TO_START);
    mt_order_follow(&order, MT_BEGIN);
    CHECK(order.state == MT_RUNNING);
    mt_order_follow(&order, MT_PAUSE);
    CHECK(order.state == MT_INTERRUPTED);
    mt_order_follow(&order, MT_RESUME);
    CHECK(order.state == MT_RUNNING);
    mt_order_follow(&order, MT_COMPLETE);
    CHECK(mt_order_is_over(&order));
}

static void reads_back_its_names(void)
{
    enum mt_command command;
    enum mt_order_state state;

    CHECK(mt_command_named("Abort", &command) && command == MT_ABORT);
    CHECK(!mt_command_named("abort", &command));
    CHECK(mt_order_state_named("Interrupted", &state) && state == MT_INTERRUPTED);
    CHECK(!mt_order_state_named("Cleared", &state));
}

static struct mt_order *put(struct mt_orders *orders, const char *id, enum mt_order_state state)
{
    struct mt_order order = {.state = state};
    strcpy(order.id, id);
    return mt_orders_put(orders, &order);
}

static void keeps_as_many_as_it_can(void)
{
    static struct mt_orders orders;
    orders.count = 0;
    char id[] = "A";
    for (; id[0] < 'A' + MT_ORDERS; id[0]++) {
        CHECK(put(&orders, id, MT_ALLOWED_TO_START) != NULL);
    }

    CHECK(put(&orders, "NEW", MT_ALLOWED_TO_START) == NULL);
    CHECK(put(&orders, "C", MT_ENDED) == mt_orders_find(&orders, "C"));
    CHECK(put(&orders, "NEW", MT_ALLOWED_TO_START) != NULL);

    CHECK(orders.count == MT_ORDERS);
    CHECK(mt_orders_find(&orders, "C") == NULL);
    CHECK_TEXT(orders.order[2].id, "D");
    CHECK_TEXT(orders.order[MT_ORDERS - 1].id, "NEW");
    CHECK(mt_orders_in(&orders, MT_RUNNING) == NULL);
}

static const char *wrong_in(const char *text)
{
    struct mt_order order;
    const char *wrong = mt_order_read(&order, text, strlen(text));
    return wrong == NULL ? "nothing" : wrong;
}

static void declines_orders_that_it_cannot_hold(void)
{
    CHECK_TEXT(wrong_in("{\"jobOrder\":\"A\"}"), "nothing");
    CHECK_TEXT(wrong_in("{}"), "jobOrder");
    CHECK_TEXT(wrong_in("{\"jobOrder\":\"0123456789012345678901234567890123456789012345678901234567890123\"}"),
        "jobOrder");
    CHECK_TEXT(wrong_in("{\"jobOrder\":\"A\",\"quantity\":\"100\"}"), "quantity");
    CHECK_TEXT(wrong_in("{\"jobOrder\":\"A\",\"quantity\":1000000000000000000000000}"), "quantity");
    CHECK_TEXT(wrong_in("{\"jobOrder\":\"A\",\"state\":\"Gone\"}"), "state");
}

void test_order(void)
{
    RUN(allows_what_the_server_allows);
    RUN(follows_commands);
    RUN(reads_back_its_names);
    RUN(keeps_as_many_as_it_can);
    RUN(declines_orders_that_it_cannot_hold);
}
