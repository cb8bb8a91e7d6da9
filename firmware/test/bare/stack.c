#include "stack.h"

#include "check.h"

enum { DEPTH = 65536, PAINT = 0x5afe5afe };

int main(void);

int main_on_painted_stack(void)
{
    volatile uint32_t *const bottom = (uint32_t *)(size_t)(STACK_TOP - DEPTH);
    volatile uint32_t *const top = (uint32_t *)(size_t)(STACK_TOP - 512);
    for (volatile uint32_t *at = bottom; at < top; at++) {
        *at = PAINT;
    }
    int result = main();
    volatile uint32_t *deepest = bottom;
    while (deepest < top && *deepest == PAINT) {
        deepest++;
    }
    print("deepest stack, with that of the tests: ");
    print_number((unsigned)(STACK_TOP - (uint32_t)(size_t)deepest));
    print(" bytes\n");
    return result;
}
