#ifndef CHECK_H
#define CHECK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The smallest test framework that runs without an operating system. A test is a sentence. */
#define CHECK(condition) check(condition, #condition, __FILE__, __LINE__)
#define CHECK_TEXT(actual, expected) check_text(actual, expected, __FILE__, __LINE__)
#define RUN(test) run(#test, test)

void check(bool is_so, const char *what, const char *file, unsigned line);
void check_text(const char *actual, const char *expected, const char *file, unsigned line);
void run(const char *name, void (*test)(void));

void print_number(unsigned number);

/* Given by where the tests run. */
void print(const char *text);

/* The suites. */
void test_json(void);
void test_fields(void);
void test_inputs(void);
void test_order(void);
void test_journal(void);
void test_terminal(void);
void test_hearing(void);
void test_outbox(void);
void test_contract(void);
void test_power(void);

#endif
