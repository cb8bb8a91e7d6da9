#include "string.h"

void *memcpy(void *to, const void *from, size_t length)
{
    return memmove(to, from, length);
}

void *memmove(void *to, const void *from, size_t length)
{
    char *t = to;
    const char *f = from;
    for (size_t i = 0; i < length && t < f; i++) {
        t[i] = f[i];
    }
    for (size_t i = length; i > 0 && t > f; i--) {
        t[i - 1] = f[i - 1];
    }
    return to;
}

void *memset(void *to, int byte, size_t length)
{
    char *t = to;
    while (length-- > 0) {
        *t++ = (char)byte;
    }
    return to;
}

int memcmp(const void *one, const void *other, size_t length)
{
    const unsigned char *a = one, *b = other;
    for (size_t i = 0; i < length; i++) {
        if (a[i] != b[i]) {
            return a[i] - b[i];
        }
    }
    return 0;
}

void *memchr(const void *bytes, int byte, size_t length)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < length; i++) {
        if (at[i] == (unsigned char)byte) {
            return (void *)(size_t)(at + i);
        }
    }
    return NULL;
}

size_t strlen(const char *text)
{
    size_t length = 0;
    while (text[length] != '\0') {
        length++;
    }
    return length;
}

int strcmp(const char *one, const char *other)
{
    size_t length = strlen(one) + 1;
    return memcmp(one, other, length <= strlen(other) + 1 ? length : strlen(other) + 1);
}

char *strcpy(char *to, const char *from)
{
    return memcpy(to, from, strlen(from) + 1);
}

char *strchr(const char *text, int c)
{
    return memchr(text, c, strlen(text) + 1);
}

char *strstr(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (; strlen(text) >= length; text++) {
        if (memcmp(text, part, length) == 0) {
            return (char *)(size_t)text;
        }
    }
    return NULL;
}
