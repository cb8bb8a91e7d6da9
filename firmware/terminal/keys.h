#ifndef KEYS_H
#define KEYS_H

#include "terminal.h"

/*
 * The terminal's keys, as lines of standard input:
 *
 *   good [n], scrap [n], rework [n]                          parts
 *   begin, pause, resume, complete, stop, abort [order]      what the operator does
 *   reason n, processing, setup, maintenance                 why the machine stands, what it is set to do
 *   run on, run off                                          the input that shows that the machine runs
 *   show                                                     prints the display
 *   wait n                                                   nothing for n ms
 *   settle                                                   nothing until the server has everything
 *   quit
 *
 * Takes what there is, and does not wait for more. False after quit and at the end of the input.
 */
bool keys_take(struct mt_terminal *terminal);

#endif
