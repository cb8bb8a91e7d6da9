#include "update.h"

#include "identity.h"

#include <esp_app_desc.h>
#include <esp_http_client.h>
#include <esp_https_ota.h>
#include <esp_log.h>
#include <esp_ota_ops.h>
#include <esp_system.h>
#include <freertos/FreeRTOS.h>
#include <freertos/task.h>
#include <string.h>

enum { STACK = 8192, DAY = 24 * 3600 * 1000, MINUTE = 60 * 1000, PATIENCE = 10 * 1000, PROBATION = 15 * MINUTE };

static const char *const TAG = "update";
static bool (*may_restart)(void);

static bool is_on_probation(void)
{
    esp_ota_img_states_t state;
    return esp_ota_get_state_partition(esp_ota_get_running_partition(), &state) == ESP_OK
        && state == ESP_OTA_IMG_PENDING_VERIFY;
}

void update_watch(bool is_online, uint64_t uptime)
{
    static bool is_settled;
    if (is_settled) {
        return;
    }
    if (is_online) {
        is_settled = esp_ota_mark_app_valid_cancel_rollback() == ESP_OK;
    } else if (uptime > PROBATION) {
        is_settled = true;
        if (is_on_probation()) {
            esp_ota_mark_app_invalid_rollback_and_reboot();
        }
    }
}

static bool is_other(esp_https_ota_handle_t update)
{
    esp_app_desc_t offered;
    return esp_https_ota_get_img_desc(update, &offered) == ESP_OK
        && strncmp(offered.version, esp_app_get_description()->version, sizeof offered.version) != 0
        && strncmp(offered.project_name, esp_app_get_description()->project_name, sizeof offered.project_name) == 0;
}

/* The signature is checked when the update ends: what is not ours is never booted. */
static bool install(void)
{
    esp_http_client_config_t http = {
        .url = identity(IDENTITY_UPDATE),
        .cert_pem = identity(IDENTITY_AUTHORITY),
        .client_cert_pem = identity(IDENTITY_CERTIFICATE),
        .client_key_pem = identity(IDENTITY_KEY),
        .timeout_ms = PATIENCE,
        .keep_alive_enable = true,
    };
    esp_https_ota_config_t config = {.http_config = &http};
    esp_https_ota_handle_t update;
    if (esp_https_ota_begin(&config, &update) != ESP_OK) {
        return false;
    }
    esp_err_t state = is_other(update) ? ESP_ERR_HTTPS_OTA_IN_PROGRESS : ESP_ERR_INVALID_VERSION;
    while (state == ESP_ERR_HTTPS_OTA_IN_PROGRESS) {
        state = esp_https_ota_perform(update);
    }
    if (state != ESP_OK || !esp_https_ota_is_complete_data_received(update)) {
        esp_https_ota_abort(update);
        return false;
    }
    return esp_https_ota_finish(update) == ESP_OK;
}

static void look(void *self)
{
    (void)self;
    for (;;) {
        vTaskDelay(pdMS_TO_TICKS(MINUTE));
        if (may_restart() && install()) {
            ESP_LOGI(TAG, "installed; restarts when the machine can spare it");
            while (!may_restart()) {
                vTaskDelay(pdMS_TO_TICKS(MINUTE));
            }
            esp_restart();
        }
        vTaskDelay(pdMS_TO_TICKS(DAY));
    }
}

void update_begin(bool (*is_idle)(void))
{
    may_restart = is_idle;
    if (identity(IDENTITY_UPDATE) != NULL) {
        xTaskCreate(look, "update", STACK, NULL, tskIDLE_PRIORITY + 1, NULL);
    }
}
