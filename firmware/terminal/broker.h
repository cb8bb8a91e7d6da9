#ifndef BROKER_H
#define BROKER_H

#include "terminal.h"

/* Where the broker is and who the terminal is there; NULL for what is not given. */
struct broker_options {
    const char *host;
    int port;
    const char *equipment;
    const char *user;
    const char *password;
    const char *authority;   /* file: trust what this signed, and speak TLS */
    const char *certificate; /* file: who the terminal is, for mutual TLS */
    const char *key;         /* file */
};

/* The link of a board. */
struct mt_link broker_link(void);

/* Makes ready to connect, with the terminal's last will; false when an option is wrong. */
bool broker_open(struct mt_terminal *terminal, const struct broker_options *options);

/* Connects if need be, sends and hears, for up to these milliseconds. */
void broker_run(int milliseconds);

/* Leaves, as the last will says. */
void broker_close(void);

#endif
