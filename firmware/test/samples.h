#ifndef SAMPLES_H
#define SAMPLES_H

/* The contract, docs/messages/<name>.json, as it is: the same files that the server's tests read. */
extern const char sample_ack[], sample_answer[], sample_answer_refused[], sample_configuration[], sample_count[],
    sample_job_command[], sample_job_command_acknowledge[], sample_job_order[], sample_job_order_pause[],
    sample_property_value[], sample_state[], sample_status_offline[], sample_status_online[];

#endif
