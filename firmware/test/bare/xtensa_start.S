/* Where an Xtensa LX106 begins: a stack, and on to C. */
    .section .reset, "ax"
    .global start
start:
    j behind
    .balign 4
stack:
    .word 0x63000000
entry:
    .word finish
behind:
    l32r a1, stack
    l32r a0, entry
    jx a0
