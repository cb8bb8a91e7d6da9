#ifndef BARE_STRING_H
#define BARE_STRING_H

#include <stddef.h>

/* What the core, the compiler and the tests need of a C library, where there is none. */
void *memcpy(void *to, const void *from, size_t length);
void *memmove(void *to, const void *from, size_t length);
void *memset(void *to, int byte, size_t length);
int memcmp(const void *one, const void *other, size_t length);
void *memchr(const void *bytes, int byte, size_t length);
size_t strlen(const char *text);
int strcmp(const char *one, const char *other);
char *strcpy(char *to, const char *from);
char *strchr(const char *text, int c);
char *strstr(const char *text, const char *part);

#endif
