#include "activity.h"

void mt_activity_level(struct mt_activity *activity, bool is_working, uint64_t now)
{
    if (is_working != activity->seen) {
        activity->seen = is_working;
        activity->seen_since = now;
    }
}

bool mt_activity_part(struct mt_activity *activity, uint64_t now)
{
    bool is_new = !activity->is_executing;
    activity->since = is_new ? now : activity->since;
    activity->is_executing = true;
    activity->seen = false;
    activity->seen_since = now;
    return is_new;
}

bool mt_activity_tick(struct mt_activity *activity, uint64_t now, uint64_t shortest_run, uint64_t shortest_stop)
{
    uint64_t shortest = activity->seen ? shortest_run : shortest_stop;
    if (activity->seen == activity->is_executing || now - activity->seen_since < shortest) {
        return false;
    }
    activity->is_executing = activity->seen;
    activity->since = activity->seen_since;
    return true;
}
