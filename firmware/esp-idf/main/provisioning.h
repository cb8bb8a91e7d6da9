#ifndef PROVISIONING_H
#define PROVISIONING_H

/*
 * Provisioning by the serial console, at 115200 baud, line by line:
 *
 *   set <item> <text>     keeps an item of the identity
 *   pem <item>            keeps what follows, to the line -----END …-----
 *   show                  names the items that are kept, without their contents
 *   restart
 *
 * Whoever has the cable has the terminal: there is no password, and nothing secret is ever printed.
 */
void provisioning_begin(void);

#endif
