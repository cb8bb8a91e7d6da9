#include "inputs.h"

#include <driver/gpio.h>
#include <esp_err.h>

enum { LONG_PRESS = 2000, BUTTON_DEBOUNCE = 30 };

static const gpio_num_t CONTACTS[MT_INPUTS] = {
    [MT_GOOD] = CONFIG_TERMINAL_GOOD_GPIO,
    [MT_SCRAP] = CONFIG_TERMINAL_SCRAP_GPIO,
    [MT_REWORK] = CONFIG_TERMINAL_REWORK_GPIO,
    [MT_RUN] = CONFIG_TERMINAL_RUN_GPIO,
};

static struct mt_debounce button;
static uint64_t pressed_at;

#ifdef CONFIG_TERMINAL_FAST_SENSOR

#include <driver/pulse_cnt.h>

enum { LIMIT = 30000, GLITCH_NANOSECONDS = 1000 };

static pcnt_unit_handle_t counter;
static int counted;

static void count_by_hardware(void)
{
    pcnt_unit_config_t unit = {.low_limit = -LIMIT, .high_limit = LIMIT, .flags.accum_count = true};
    pcnt_chan_config_t sensor = {.edge_gpio_num = CONFIG_TERMINAL_GOOD_GPIO, .level_gpio_num = -1};
    pcnt_glitch_filter_config_t filter = {.max_glitch_ns = GLITCH_NANOSECONDS};
    pcnt_channel_handle_t channel;
    ESP_ERROR_CHECK(pcnt_new_unit(&unit, &counter));
    ESP_ERROR_CHECK(pcnt_unit_set_glitch_filter(counter, &filter));
    ESP_ERROR_CHECK(pcnt_new_channel(counter, &sensor, &channel));
    ESP_ERROR_CHECK(
        pcnt_channel_set_edge_action(channel, PCNT_CHANNEL_EDGE_ACTION_HOLD, PCNT_CHANNEL_EDGE_ACTION_INCREASE));
    /* What the counter had at its limit is added up only if the limit is watched. */
    ESP_ERROR_CHECK(pcnt_unit_add_watch_point(counter, LIMIT));
    ESP_ERROR_CHECK(pcnt_unit_enable(counter));
    ESP_ERROR_CHECK(pcnt_unit_clear_count(counter));
    ESP_ERROR_CHECK(pcnt_unit_start(counter));
}

static void take_counted(struct mt_terminal *terminal)
{
    int now;
    if (pcnt_unit_get_count(counter, &now) == ESP_OK && now != counted) {
        mt_terminal_count(terminal, MT_GOOD, (uint32_t)(now - counted));
        counted = now;
    }
}

static const enum mt_input FIRST_CONTACT = MT_SCRAP;

#else

static void count_by_hardware(void)
{
}

static void take_counted(struct mt_terminal *terminal)
{
    (void)terminal;
}

static const enum mt_input FIRST_CONTACT = MT_GOOD;

#endif

static void begin(gpio_num_t gpio)
{
    gpio_config_t config = {
        .pin_bit_mask = 1ULL << gpio,
        .mode = GPIO_MODE_INPUT,
        .pull_up_en = GPIO_PULLUP_ENABLE,
    };
    ESP_ERROR_CHECK(gpio_config(&config));
}

void inputs_begin(void)
{
    for (enum mt_input input = MT_GOOD; input < MT_INPUTS; input++) {
        begin(CONTACTS[input]);
    }
    begin(CONFIG_TERMINAL_BUTTON_GPIO);
    count_by_hardware();
}

/* One button: what makes sense next; held, the order is complete. */
static void press(struct mt_terminal *terminal, bool is_long)
{
    if (is_long) {
        mt_terminal_do(terminal, MT_COMPLETE, NULL);
    } else if (!mt_terminal_do(terminal, MT_PAUSE, NULL) && !mt_terminal_do(terminal, MT_RESUME, NULL)) {
        mt_terminal_do(terminal, MT_BEGIN, NULL);
    }
}

static void look_at_button(struct mt_terminal *terminal)
{
    uint64_t now = terminal->board.clock.uptime(terminal->board.clock.self);
    if (!mt_debounce(&button, gpio_get_level(CONFIG_TERMINAL_BUTTON_GPIO) == 0, now, BUTTON_DEBOUNCE)) {
        return;
    }
    if (button.level) {
        pressed_at = now;
    } else {
        press(terminal, now - pressed_at >= LONG_PRESS);
    }
}

void inputs_look(struct mt_terminal *terminal)
{
    for (enum mt_input input = FIRST_CONTACT; input < MT_INPUTS; input++) {
        mt_terminal_input(terminal, input, gpio_get_level(CONTACTS[input]) == 0);
    }
    take_counted(terminal);
    look_at_button(terminal);
}
