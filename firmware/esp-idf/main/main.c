#include "broker.h"
#include "display.h"
#include "flash_partition.h"
#include "identity.h"
#include "inputs.h"
#include "network.h"
#include "provisioning.h"
#include "update.h"
#include "wall_clock.h"

#include <esp_app_desc.h>
#include <esp_log.h>
#include <esp_random.h>
#include <esp_system.h>
#include <esp_task_wdt.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <stdatomic.h>

enum { TICK = 5, DISPLAY = 1000 };

static const char *const TAG = "terminal";
static struct mt_terminal terminal;
static atomic_bool is_idle;

static void vitals(void *self, struct mt_json *values)
{
    (void)self;
    mt_json_text(values, "Board", CONFIG_IDF_TARGET);
    mt_json_number(values, "FreeMemory", esp_get_free_heap_size());
    mt_json_number(values, "LeastFreeMemory", esp_get_minimum_free_heap_size());
    mt_json_number(values, "SignalAttenuation", network_attenuation());
    mt_json_number(values, "ResetReason", esp_reset_reason());
}

static uint64_t chance(void *self)
{
    (void)self;
    uint64_t number;
    esp_fill_random(&number, sizeof number);
    return number;
}

static bool may_restart(void)
{
    return is_idle;
}

static void open_terminal(void)
{
    struct mt_board board = {
        .clock = wall_clock(),
        .link = broker_link(),
        .vitals = vitals,
        .chance = chance,
        .firmware = esp_app_get_description()->version,
    };
    if (!flash_partition_open(&board.flash) || !mt_terminal_open(&terminal, &board)) {
        ESP_LOGE(TAG, "the journal cannot be used");
        abort();
    }
}

static void run(void)
{
    TickType_t woken = xTaskGetTickCount();
    uint64_t shown_at = 0;
    ESP_ERROR_CHECK(esp_task_wdt_add(NULL));
    for (;;) {
        uint64_t now = terminal.board.clock.uptime(NULL);
        inputs_look(&terminal);
        broker_hand_over(&terminal);
        mt_terminal_tick(&terminal);
        is_idle = mt_orders_in(&terminal.orders, MT_RUNNING) == NULL && !terminal.is_executing;
        update_watch(terminal.is_online, now);
        if (now - shown_at >= DISPLAY) {
            shown_at = now;
            display.show(&terminal);
        }
        esp_task_wdt_reset();
        xTaskDelayUntil(&woken, pdMS_TO_TICKS(TICK));
    }
}

void app_main(void)
{
    identity_begin();
    provisioning_begin();
    if (!identity_is_complete()) {
        ESP_LOGW(TAG, "waits for its equipment and broker, by the serial console");
        return;
    }
    display.begin();
    inputs_begin();
    network_begin();
    wall_clock_begin();
    open_terminal();
    broker_begin(&terminal);
    update_begin(may_restart);
    run();
}
