#include "network.h"

#include "identity.h"

#include <esp_event.h>
#include <esp_netif.h>
#include <string.h>

#ifdef CONFIG_TERMINAL_ETHERNET

#include <esp_eth.h>

static void begin(void)
{
    eth_mac_config_t mac = ETH_MAC_DEFAULT_CONFIG();
    eth_esp32_emac_config_t emac = ETH_ESP32_EMAC_DEFAULT_CONFIG();
    eth_phy_config_t phy = ETH_PHY_DEFAULT_CONFIG();
    esp_eth_config_t config = ETH_DEFAULT_CONFIG(esp_eth_mac_new_esp32(&emac, &mac), esp_eth_phy_new_generic(&phy));
    esp_netif_config_t netif_config = ESP_NETIF_DEFAULT_ETH();
    esp_eth_handle_t driver;
    ESP_ERROR_CHECK(esp_eth_driver_install(&config, &driver));
    ESP_ERROR_CHECK(esp_netif_attach(esp_netif_new(&netif_config), esp_eth_new_netif_glue(driver)));
    ESP_ERROR_CHECK(esp_eth_start(driver));
}

unsigned network_attenuation(void)
{
    return 0;
}

#else

#include <esp_wifi.h>

static void on_wifi(void *self, esp_event_base_t base, int32_t event, void *data)
{
    (void)self, (void)base, (void)data;
    if (event == WIFI_EVENT_STA_START || event == WIFI_EVENT_STA_DISCONNECTED) {
        esp_wifi_connect();
    }
}

static void copy(uint8_t *to, size_t size, enum identity_item item)
{
    const char *text = identity(item);
    if (text != NULL) {
        strncpy((char *)to, text, size);
    }
}

static void begin(void)
{
    wifi_init_config_t init = WIFI_INIT_CONFIG_DEFAULT();
    wifi_config_t config = {.sta = {.threshold.authmode = WIFI_AUTH_WPA2_PSK}};
    copy(config.sta.ssid, sizeof config.sta.ssid, IDENTITY_NETWORK);
    copy(config.sta.password, sizeof config.sta.password, IDENTITY_PASSPHRASE);
    esp_netif_create_default_wifi_sta();
    ESP_ERROR_CHECK(esp_wifi_init(&init));
    ESP_ERROR_CHECK(esp_wifi_set_storage(WIFI_STORAGE_RAM));
    ESP_ERROR_CHECK(esp_event_handler_register(WIFI_EVENT, ESP_EVENT_ANY_ID, on_wifi, NULL));
    ESP_ERROR_CHECK(esp_wifi_set_mode(WIFI_MODE_STA));
    ESP_ERROR_CHECK(esp_wifi_set_config(WIFI_IF_STA, &config));
    ESP_ERROR_CHECK(esp_wifi_start());
}

unsigned network_attenuation(void)
{
    int strength;
    return esp_wifi_sta_get_rssi(&strength) == ESP_OK && strength < 0 ? (unsigned)-strength : 0;
}

#endif

void network_begin(void)
{
    ESP_ERROR_CHECK(esp_netif_init());
    ESP_ERROR_CHECK(esp_event_loop_create_default());
    begin();
}
