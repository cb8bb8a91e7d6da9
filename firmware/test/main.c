#include "check.h"

#include <string.h>

static unsigned checks, failures;
static const char *running;

void print_number(unsigned number)
{
    char digits[12];
    char *first = digits + sizeof digits - 1;
    *first = '\0';
    do {
        *--first = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    print(first);
}

static void fail(const char *file, unsigned line, const char *what)
{
    failures++;
    print(file);
    print(":");
    print_number(line);
    print(": ");
    print(running);
    print(": ");
    print(what);
    print("\n");
}

void check(bool is_so, const char *what, const char *file, unsigned line)
{
    checks++;
    if (!is_so) {
        fail(file, line, what);
    }
}

void check_text(const char *actual, const char *expected, const char *file, unsigned line)
{
    checks++;
    if (strcmp(actual, expected) != 0) {
        fail(file, line, actual);
        print("    instead of: ");
        print(expected);
        print("\n");
    }
}

void run(const char *name, void (*test)(void))
{
    running = name;
    test();
}

int main(void)
{
    test_json();
    test_fields();
    test_inputs();
    test_order();
    test_journal();
    test_terminal();
    test_hearing();
    test_outbox();
    test_contract();
    test_power();
    print_number(checks);
    print(" checks, ");
    print_number(failures);
    print(" failed\n");
    return failures > 0;
}
