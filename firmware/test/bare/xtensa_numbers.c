#include <stdint.h>

/* The arithmetic that an LX106 has in its ROM and its compiler's library therefore lacks. */
uint64_t __udivdi3(uint64_t number, uint64_t by);
uint64_t __umoddi3(uint64_t number, uint64_t by);
uint32_t __udivsi3(uint32_t number, uint32_t by);
uint32_t __umodsi3(uint32_t number, uint32_t by);
uint64_t __muldi3(uint64_t one, uint64_t other);
uint64_t __umulsidi3(uint32_t one, uint32_t other);

static uint64_t divide(uint64_t number, uint64_t by, uint64_t *rest)
{
    uint64_t quotient = 0;
    *rest = 0;
    for (int bit = 63; bit >= 0; bit--) {
        *rest = *rest << 1 | (number >> bit & 1);
        quotient <<= 1;
        if (*rest >= by) {
            *rest -= by;
            quotient |= 1;
        }
    }
    return quotient;
}

uint64_t __udivdi3(uint64_t number, uint64_t by)
{
    uint64_t rest;
    return divide(number, by, &rest);
}

uint64_t __umoddi3(uint64_t number, uint64_t by)
{
    uint64_t rest;
    divide(number, by, &rest);
    return rest;
}

static uint32_t divide_short(uint32_t number, uint32_t by, uint32_t *rest)
{
    uint32_t quotient = 0;
    *rest = 0;
    for (int bit = 31; bit >= 0; bit--) {
        *rest = *rest << 1 | (number >> bit & 1);
        quotient <<= 1;
        if (*rest >= by) {
            *rest -= by;
            quotient |= 1;
        }
    }
    return quotient;
}

uint32_t __udivsi3(uint32_t number, uint32_t by)
{
    uint32_t rest;
    return divide_short(number, by, &rest);
}

uint32_t __umodsi3(uint32_t number, uint32_t by)
{
    uint32_t rest;
    divide_short(number, by, &rest);
    return rest;
}

uint64_t __muldi3(uint64_t one, uint64_t other)
{
    uint64_t product = 0;
    for (; other != 0; other >>= 1, one <<= 1) {
        product += other & 1 ? one : 0;
    }
    return product;
}

uint64_t __umulsidi3(uint32_t one, uint32_t other)
{
    return __muldi3(one, other);
}
