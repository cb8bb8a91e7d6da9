#include "wall_clock.h"

#include <esp_netif_sntp.h>
#include <esp_timer.h>
#include <stdatomic.h>
#include <stddef.h>
#include <sys/time.h>

static atomic_bool is_known;

static void on_time(struct timeval *now)
{
    (void)now;
    is_known = true;
}

static uint64_t uptime(void *self)
{
    (void)self;
    return (uint64_t)esp_timer_get_time() / 1000;
}

static uint64_t wall(void *self)
{
    (void)self;
    struct timeval now;
    gettimeofday(&now, NULL);
    return is_known ? (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_usec / 1000 : 0;
}

struct mt_clock wall_clock(void)
{
    return (struct mt_clock){NULL, uptime, wall};
}

void wall_clock_begin(void)
{
    esp_sntp_config_t config = ESP_NETIF_SNTP_DEFAULT_CONFIG(CONFIG_TERMINAL_TIME_SERVER);
    config.sync_cb = on_time;
    ESP_ERROR_CHECK(esp_netif_sntp_init(&config));
}
