#include "broker.h"

#include "identity.h"

#include <esp_log.h>
#include <freertos/FreeRTOS.h>
#include <freertos/message_buffer.h>
#include <mqtt_client.h>
#include <stdio.h>
#include <string.h>

enum { AT_LEAST_ONCE = 1, KEEP_ALIVE = 30, SESSION = 7 * 24 * 3600, LONGEST_HEARD = 6144, MAILBOX = 16384 };

/* What the client leaves: a letter for its kind, then for HEARD the wire, a NUL and the payload. */
enum kind { ONLINE = '+', OFFLINE = '-', HEARD = '>' };

static const char *const TAG = "broker";
static esp_mqtt_client_handle_t client;
static MessageBufferHandle_t mailbox;
static char prefix[280];
static char status_topic[300];
static char answer_topic[300];
static char will[160];
static int subscription;

static bool publish(void *self, const char *wire, const char *payload, bool is_to_be_answered)
{
    (void)self;
    char topic[300];
    esp_mqtt5_publish_property_config_t property = {.response_topic = is_to_be_answered ? answer_topic : NULL};
    snprintf(topic, sizeof topic, "%s%s", prefix, wire);
    esp_mqtt5_client_set_publish_property(client, &property);
    /* By the client's own thread: this one must not wait for the network. */
    return esp_mqtt_client_enqueue(client, topic, payload, 0, AT_LEAST_ONCE, 0, true) >= 0;
}

struct mt_link broker_link(void)
{
    return (struct mt_link){NULL, publish};
}

static void leave(enum kind kind)
{
    char letter = (char)kind;
    xMessageBufferSend(mailbox, &letter, 1, 0);
}

static void subscribe(void)
{
    static const char *const WIRES[] = {"job-order", "ack", "answer", "configuration"};
    enum { COUNT = sizeof WIRES / sizeof *WIRES };
    static char topics[COUNT][300];
    esp_mqtt_topic_t filters[COUNT];
    for (int i = 0; i < COUNT; i++) {
        snprintf(topics[i], sizeof topics[i], "%s%s", prefix, WIRES[i]);
        filters[i] = (esp_mqtt_topic_t){.filter = topics[i], .qos = AT_LEAST_ONCE};
    }
    subscription = esp_mqtt_client_subscribe_multiple(client, filters, COUNT);
}

/* A message that comes in pieces, or that nobody makes room for, is passed over: the server repeats what matters. */
static void leave_message(const esp_mqtt_event_t *event)
{
    static char letter[LONGEST_HEARD];
    size_t skip = strlen(prefix);
    size_t topic = (size_t)event->topic_len, payload = (size_t)event->data_len;
    bool is_whole = event->data_len == event->total_data_len && topic > skip;
    if (!is_whole || 2 + topic - skip + payload > sizeof letter || memcmp(event->topic, prefix, skip) != 0) {
        ESP_LOGW(TAG, "passed over a message of %d bytes", event->total_data_len);
        return;
    }
    size_t wire = topic - skip;
    letter[0] = (char)HEARD;
    memcpy(letter + 1, event->topic + skip, wire);
    letter[1 + wire] = '\0';
    memcpy(letter + 2 + wire, event->data, payload);
    xMessageBufferSend(mailbox, letter, 2 + wire + payload, 0);
}

static void on_event(void *self, esp_event_base_t base, int32_t id, void *data)
{
    (void)self, (void)base;
    const esp_mqtt_event_t *event = data;
    switch ((esp_mqtt_event_id_t)id) {
    case MQTT_EVENT_CONNECTED:
        subscribe();
        break;
    case MQTT_EVENT_SUBSCRIBED:
        if (event->msg_id == subscription) {
            leave(ONLINE);
        }
        break;
    case MQTT_EVENT_DISCONNECTED:
        leave(OFFLINE);
        break;
    case MQTT_EVENT_DATA:
        leave_message(event);
        break;
    default:
        break;
    }
}

static void name_topics(const struct mt_terminal *terminal)
{
    snprintf(prefix, sizeof prefix, "mes/v1/%s/", identity(IDENTITY_EQUIPMENT));
    snprintf(status_topic, sizeof status_topic, "%sstatus", prefix);
    snprintf(answer_topic, sizeof answer_topic, "%sanswer", prefix);
    mt_terminal_status(terminal, false, will, sizeof will);
}

void broker_begin(const struct mt_terminal *terminal)
{
    name_topics(terminal);
    mailbox = xMessageBufferCreate(MAILBOX);
    const esp_mqtt_client_config_t config = {
        .broker = {.address.uri = identity(IDENTITY_BROKER), .verification.certificate = identity(IDENTITY_AUTHORITY)},
        .credentials = {
            .username = identity(IDENTITY_USER),
            .client_id = identity(IDENTITY_EQUIPMENT),
            .authentication = {
                .password = identity(IDENTITY_PASSWORD),
                .certificate = identity(IDENTITY_CERTIFICATE),
                .key = identity(IDENTITY_KEY),
            },
        },
        .session = {
            .protocol_ver = MQTT_PROTOCOL_V_5,
            .disable_clean_session = true,
            .keepalive = KEEP_ALIVE,
            .last_will = {.topic = status_topic, .msg = will, .qos = AT_LEAST_ONCE},
        },
        .buffer = {.size = LONGEST_HEARD},
        .outbox = {.limit = MAILBOX},
    };
    esp_mqtt5_connection_property_config_t connection = {
        .session_expiry_interval = SESSION,
        .maximum_packet_size = LONGEST_HEARD,
    };
    client = esp_mqtt_client_init(&config);
    ESP_ERROR_CHECK(esp_mqtt5_client_set_connect_property(client, &connection));
    ESP_ERROR_CHECK(esp_mqtt_client_register_event(client, MQTT_EVENT_ANY, on_event, NULL));
    ESP_ERROR_CHECK(esp_mqtt_client_start(client));
}

static void hand_over(struct mt_terminal *terminal, const char *letter, size_t length)
{
    const char *wire = letter + 1;
    switch ((enum kind)letter[0]) {
    case ONLINE:
        mt_terminal_online(terminal);
        break;
    case OFFLINE:
        mt_terminal_offline(terminal);
        break;
    case HEARD:
        mt_terminal_hear(terminal, wire, wire + strlen(wire) + 1, length - strlen(wire) - 2);
        break;
    }
}

void broker_hand_over(struct mt_terminal *terminal)
{
    static char letter[LONGEST_HEARD];
    size_t length;
    while ((length = xMessageBufferReceive(mailbox, letter, sizeof letter, 0)) > 0) {
        hand_over(terminal, letter, length);
    }
}
