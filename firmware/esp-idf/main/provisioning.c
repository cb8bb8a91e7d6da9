#include "provisioning.h"

#include "identity.h"

#include <driver/uart.h>
#include <driver/uart_vfs.h>
#include <esp_err.h>
#include <esp_system.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <stdio.h>
#include <string.h>

enum { BUFFER = 512, LONGEST_PEM = 3900, STACK = 4096 };

static char line[256];
static char pem[LONGEST_PEM];

static bool take_line(void)
{
    if (fgets(line, sizeof line, stdin) == NULL) {
        clearerr(stdin);
        vTaskDelay(pdMS_TO_TICKS(100));
        return false;
    }
    line[strcspn(line, "\r\n")] = '\0';
    return true;
}

static enum identity_item item_named(const char *name)
{
    enum identity_item item = 0;
    while (item < IDENTITY_ITEMS && strcmp(name, identity_name(item)) != 0) {
        item++;
    }
    return item;
}

static void keep(const char *name, const char *text)
{
    enum identity_item item = item_named(name);
    puts(item < IDENTITY_ITEMS && identity_set(item, text) ? "kept" : "declined");
}

static void take_pem(const char *name)
{
    size_t length = 0;
    bool is_over = false;
    while (!is_over) {
        if (!take_line()) {
            continue;
        }
        size_t more = strlen(line);
        if (length + more + 2 > sizeof pem) {
            puts("too long");
            return;
        }
        memcpy(pem + length, line, more);
        length += more;
        pem[length++] = '\n';
        is_over = strncmp(line, "-----END", 8) == 0;
    }
    pem[length] = '\0';
    keep(name, pem);
}

static void show(void)
{
    for (enum identity_item item = 0; item < IDENTITY_ITEMS; item++) {
        printf("%s: %s\n", identity_name(item), identity(item) == NULL ? "missing" : "kept");
    }
}

static void obey(void)
{
    char *rest = strchr(line, ' ');
    if (rest != NULL) {
        *rest++ = '\0';
    }
    char *text = rest == NULL ? NULL : strchr(rest, ' ');
    if (strcmp(line, "set") == 0 && text != NULL) {
        *text++ = '\0';
        keep(rest, text);
    } else if (strcmp(line, "pem") == 0 && rest != NULL) {
        take_pem(rest);
    } else if (strcmp(line, "show") == 0) {
        show();
    } else if (strcmp(line, "restart") == 0) {
        esp_restart();
    } else {
        puts("set <item> <text> | pem <item> | show | restart");
    }
}

static void listen(void *self)
{
    (void)self;
    for (;;) {
        if (take_line()) {
            obey();
        }
    }
}

void provisioning_begin(void)
{
    ESP_ERROR_CHECK(uart_driver_install(CONFIG_ESP_CONSOLE_UART_NUM, BUFFER, 0, 0, NULL, 0));
    uart_vfs_dev_use_driver(CONFIG_ESP_CONSOLE_UART_NUM);
    xTaskCreate(listen, "provisioning", STACK, NULL, tskIDLE_PRIORITY + 1, NULL);
}
