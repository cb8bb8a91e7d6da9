#include "activity.h"
#include "check.h"
#include "debounce.h"

static void passes_over_a_contact_that_bounces(void)
{
    struct mt_debounce contact = {0};

    CHECK(!mt_debounce(&contact, true, 0, 20));
    CHECK(!mt_debounce(&contact, false, 5, 20));
    CHECK(!mt_debounce(&contact, true, 10, 20));
    CHECK(!mt_debounce(&contact, true, 29, 20));
    CHECK(mt_debounce(&contact, true, 30, 20));
    CHECK(contact.level);
    CHECK(!mt_debounce(&contact, true, 99, 20));
    CHECK(!mt_debounce(&contact, false, 100, 20));
    CHECK(mt_debounce(&contact, false, 120, 20));
}

static void works_from_when_it_began_once_that_lasted(void)
{
    struct mt_activity activity = {0};

    mt_activity_level(&activity, true, 100);
    CHECK(!mt_activity_tick(&activity, 3099, 3000, 60000));
    CHECK(mt_activity_tick(&activity, 3100, 3000, 60000));

    CHECK(activity.is_executing);
    CHECK(activity.since == 100);
    CHECK(!mt_activity_tick(&activity, 4000, 3000, 60000));
}

static void passes_over_a_stop_that_is_short(void)
{
    struct mt_activity activity = {.is_executing = true, .seen = true};

    mt_activity_level(&activity, false, 1000);
    CHECK(!mt_activity_tick(&activity, 60999, 3000, 60000));
    mt_activity_level(&activity, true, 60999);
    CHECK(!mt_activity_tick(&activity, 120000, 3000, 60000));
    mt_activity_level(&activity, false, 200000);

    CHECK(mt_activity_tick(&activity, 260000, 3000, 60000));
    CHECK(!activity.is_executing);
    CHECK(activity.since == 200000);
}

static void works_with_each_part_and_stands_since_the_last_one(void)
{
    struct mt_activity activity = {0};

    CHECK(mt_activity_part(&activity, 500));
    CHECK(!mt_activity_part(&activity, 9000));
    CHECK(!mt_activity_tick(&activity, 68999, 3000, 60000));
    CHECK(mt_activity_tick(&activity, 69000, 3000, 60000));

    CHECK(!activity.is_executing);
    CHECK(activity.since == 9000);
}

void test_inputs(void)
{
    RUN(passes_over_a_contact_that_bounces);
    RUN(works_from_when_it_began_once_that_lasted);
    RUN(passes_over_a_stop_that_is_short);
    RUN(works_with_each_part_and_stands_since_the_last_one);
}
