#define _DEFAULT_SOURCE
#include "broker.h"
#include "flash_file.h"
#include "keys.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

static struct mt_terminal terminal;
static volatile sig_atomic_t is_ended;

static void end(int signal)
{
    (void)signal;
    is_ended = 1;
}

static uint64_t milliseconds(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static uint64_t uptime(void *self)
{
    (void)self;
    return milliseconds(CLOCK_MONOTONIC);
}

static uint64_t wall(void *self)
{
    (void)self;
    return milliseconds(CLOCK_REALTIME);
}

static void vitals(void *self, struct mt_json *values)
{
    (void)self;
    mt_json_text(values, "Board", "desk");
}

static uint64_t chance(void *self)
{
    (void)self;
    uint64_t number = 0;
    if (getrandom(&number, sizeof number, 0) != sizeof number) {
        abort();
    }
    return number;
}

static _Noreturn void explain(void)
{
    fputs("terminal --equipment <id> --flash <file> [--host <name>] [--port <number>] [--user <name>]\n"
          "         [--ca <file> [--cert <file> --key <file>]]\n"
          "The password comes from the environment: MT_PASSWORD.\n",
        stderr);
    exit(2);
}

static const char *parse(int count, char **arguments, struct broker_options *options)
{
    static const struct option LONG[] = {{"equipment", required_argument, NULL, 'e'},
        {"flash", required_argument, NULL, 'f'}, {"host", required_argument, NULL, 'h'},
        {"port", required_argument, NULL, 'p'}, {"user", required_argument, NULL, 'u'},
        {"ca", required_argument, NULL, 'a'}, {"cert", required_argument, NULL, 'c'},
        {"key", required_argument, NULL, 'k'}, {NULL, 0, NULL, 0}};
    const char *flash = NULL;
    int option;
    while ((option = getopt_long(count, arguments, "", LONG, NULL)) != -1) {
        switch (option) {
        case 'e':
            options->equipment = optarg;
            break;
        case 'f':
            flash = optarg;
            break;
        case 'h':
            options->host = optarg;
            break;
        case 'p':
            options->port = atoi(optarg);
            break;
        case 'u':
            options->user = optarg;
            break;
        case 'a':
            options->authority = optarg;
            break;
        case 'c':
            options->certificate = optarg;
            break;
        case 'k':
            options->key = optarg;
            break;
        default:
            explain();
        }
    }
    if (flash == NULL || options->equipment == NULL || strlen(options->equipment) > 255 || optind < count) {
        explain();
    }
    return flash;
}

static void open_terminal(const char *flash)
{
    struct mt_board board = {
        .clock = {NULL, uptime, wall},
        .link = broker_link(),
        .vitals = vitals,
        .chance = chance,
        .firmware = MT_FIRMWARE,
    };
    if (!flash_file_open(&board.flash, flash) || !mt_terminal_open(&terminal, &board)) {
        fprintf(stderr, "The flash %s cannot be used, or another terminal uses it.\n", flash);
        exit(1);
    }
}

int main(int count, char **arguments)
{
    struct broker_options options = {.host = "127.0.0.1", .port = 1883, .password = getenv("MT_PASSWORD")};
    const char *flash = parse(count, arguments, &options);
    signal(SIGTERM, end);
    signal(SIGINT, end);
    open_terminal(flash);
    if (!broker_open(&terminal, &options)) {
        fputs("The broker's options are wrong.\n", stderr);
        return 1;
    }
    while (!is_ended && keys_take(&terminal)) {
        broker_run(10);
        mt_terminal_tick(&terminal);
    }
    broker_close();
    return 0;
}
