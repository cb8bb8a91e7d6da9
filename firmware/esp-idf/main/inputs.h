#ifndef INPUTS_H
#define INPUTS_H

#include "terminal.h"

/* Makes the contacts inputs: closed is low, and open is held high from outside or within. */
void inputs_begin(void);

/* Shows the terminal what the contacts and the counter show; to be called every few milliseconds. */
void inputs_look(struct mt_terminal *terminal);

#endif
