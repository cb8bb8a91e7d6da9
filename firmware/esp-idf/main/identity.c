#include "identity.h"

#include <esp_err.h>
#include <nvs.h>
#include <nvs_flash.h>
#include <stdlib.h>

static const char *const NAMES[IDENTITY_ITEMS] = {
    [IDENTITY_EQUIPMENT] = "equipment",
    [IDENTITY_BROKER] = "broker",
    [IDENTITY_USER] = "user",
    [IDENTITY_PASSWORD] = "password",
    [IDENTITY_NETWORK] = "network",
    [IDENTITY_PASSPHRASE] = "passphrase",
    [IDENTITY_AUTHORITY] = "authority",
    [IDENTITY_CERTIFICATE] = "certificate",
    [IDENTITY_KEY] = "key",
    [IDENTITY_UPDATE] = "update",
};

static nvs_handle_t store;
static char *items[IDENTITY_ITEMS];

static char *load(const char *name)
{
    size_t size = 0;
    if (nvs_get_str(store, name, NULL, &size) != ESP_OK) {
        return NULL;
    }
    char *text = malloc(size);
    if (text != NULL && nvs_get_str(store, name, text, &size) != ESP_OK) {
        free(text);
        text = NULL;
    }
    return text;
}

void identity_begin(void)
{
    ESP_ERROR_CHECK(nvs_flash_init());
    ESP_ERROR_CHECK(nvs_open("terminal", NVS_READWRITE, &store));
    for (int item = 0; item < IDENTITY_ITEMS; item++) {
        items[item] = load(NAMES[item]);
    }
}

const char *identity(enum identity_item item)
{
    return items[item];
}

bool identity_set(enum identity_item item, const char *value)
{
    return nvs_set_str(store, NAMES[item], value) == ESP_OK && nvs_commit(store) == ESP_OK;
}

const char *identity_name(enum identity_item item)
{
    return NAMES[item];
}

bool identity_is_complete(void)
{
    return items[IDENTITY_EQUIPMENT] != NULL && items[IDENTITY_BROKER] != NULL;
}
