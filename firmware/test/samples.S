/* Files as texts that end with a NUL; found by the assembler's -I docs/messages. */
    .section .rodata

    .macro sample name, file
    .global sample_\name
sample_\name:
    .incbin "\file"
    .byte 0
    .endm

    sample ack, "ack.json"
    sample answer, "answer.json"
    sample answer_refused, "answer-refused.json"
    sample configuration, "configuration.json"
    sample count, "count.json"
    sample job_command, "job-command.json"
    sample job_command_acknowledge, "job-command-acknowledge.json"
    sample job_order, "job-order.json"
    sample job_order_pause, "job-order-pause.json"
    sample property_value, "property-value.json"
    sample state, "state.json"
    sample status_offline, "status-offline.json"
    sample status_online, "status-online.json"

#ifdef __linux__
    .section .note.GNU-stack, "", %progbits
#endif
