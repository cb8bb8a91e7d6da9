#ifndef STACK_H
#define STACK_H

/* Where the stack begins, downwards; as in rv32.c and xtensa_start.S. */
#ifdef __xtensa__
#define STACK_TOP 0x63000000u
#else
#define STACK_TOP 0x84000000u
#endif

/* Runs the tests on a stack that was painted before, and says how much of it they used. */
int main_on_painted_stack(void);

#endif
