#ifndef IDENTITY_H
#define IDENTITY_H

#include <stdbool.h>
#include <stddef.h>

/* Who the terminal is and where it belongs, in NVS; given once by provisioning. */
enum identity_item {
    IDENTITY_EQUIPMENT,
    IDENTITY_BROKER, /* mqtts://host:port */
    IDENTITY_USER,
    IDENTITY_PASSWORD,
    IDENTITY_NETWORK,
    IDENTITY_PASSPHRASE,
    IDENTITY_AUTHORITY,   /* PEM: whom to trust */
    IDENTITY_CERTIFICATE, /* PEM: who the terminal is, for mutual TLS */
    IDENTITY_KEY,         /* PEM */
    IDENTITY_UPDATE,      /* https://host/path of the newest firmware */
    IDENTITY_ITEMS
};

void identity_begin(void);

/* The item, or NULL when it was never given. It stays valid. */
const char *identity(enum identity_item item);

/* Keeps an item; it counts from the next start. */
bool identity_set(enum identity_item item, const char *value);

/* The name by which provisioning calls an item. */
const char *identity_name(enum identity_item item);

/* Whether what a connection needs was given. */
bool identity_is_complete(void);

#endif
