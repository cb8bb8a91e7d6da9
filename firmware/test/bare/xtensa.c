#include "check.h"
#include "stack.h"

#include <string.h>

/* An emulated Xtensa LX106 without an operating system: qemu's sim, spoken to by simcalls. */
enum { EXIT = 1, WRITE = 4, STANDARD_OUTPUT = 1 };

void finish(void);

static void ask(int what, int first, const void *second, size_t third)
{
    register int a2 __asm__("a2") = what;
    register int a3 __asm__("a3") = first;
    register const void *a4 __asm__("a4") = second;
    register size_t a5 __asm__("a5") = third;
    __asm__ volatile("simcall" : "+r"(a2), "+r"(a3) : "r"(a4), "r"(a5) : "memory");
}

void print(const char *text)
{
    ask(WRITE, STANDARD_OUTPUT, text, strlen(text));
}

void finish(void)
{
    ask(EXIT, main_on_painted_stack(), NULL, 0);
}
