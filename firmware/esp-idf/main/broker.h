#ifndef BROKER_H
#define BROKER_H

#include "terminal.h"

/* The link of a board. */
struct mt_link broker_link(void);

/* Begins to connect, with the terminal's last will, and goes on for ever. */
void broker_begin(const struct mt_terminal *terminal);

/*
 * Tells the terminal what came meanwhile. The client has a thread of its own, which only leaves here what it hears: the
 * core is never entered by two.
 */
void broker_hand_over(struct mt_terminal *terminal);

#endif
