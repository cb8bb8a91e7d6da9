#include "debounce.h"

bool mt_debounce(struct mt_debounce *input, bool level, uint64_t now, uint64_t stable)
{
    if (level != input->seen) {
        input->seen = level;
        input->since = now;
    }
    if (input->seen == input->level || now - input->since < stable) {
        return false;
    }
    input->level = input->seen;
    return true;
}
