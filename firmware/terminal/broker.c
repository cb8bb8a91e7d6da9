#define _DEFAULT_SOURCE
#include "broker.h"

#include <mosquitto.h>
#include <mqtt_protocol.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { KEEP_ALIVE = 10, SESSION = 7 * 24 * 3600, AT_LEAST_ONCE = 1, REFUSED = 128, LONGEST_HEARD = 8192 };

static struct mosquitto *client;
static struct mt_terminal *terminal;
static char prefix[300];
static time_t tried_at;
static bool is_connected;

static bool publish(void *self, const char *wire, const char *payload, bool is_to_be_answered)
{
    (void)self;
    char topic[320];
    mosquitto_property *properties = NULL;
    if (is_to_be_answered) {
        snprintf(topic, sizeof topic, "%sanswer", prefix);
        mosquitto_property_add_string(&properties, MQTT_PROP_RESPONSE_TOPIC, topic);
    }
    snprintf(topic, sizeof topic, "%s%s", prefix, wire);
    int length = (int)strlen(payload);
    int result = mosquitto_publish_v5(client, NULL, topic, length, payload, AT_LEAST_ONCE, false, properties);
    mosquitto_property_free_all(&properties);
    return result == MOSQ_ERR_SUCCESS;
}

struct mt_link broker_link(void)
{
    return (struct mt_link){NULL, publish};
}

static void on_connect(struct mosquitto *m, void *self, int reason, int flags, const mosquitto_property *properties)
{
    (void)self, (void)flags, (void)properties;
    static const char *const WIRES[] = {"job-order", "ack", "answer", "configuration"};
    enum { COUNT = sizeof WIRES / sizeof *WIRES };
    char topics[COUNT][320];
    char *filters[COUNT];
    if (reason != 0) {
        fprintf(stderr, "The broker declines: %s\n", mosquitto_reason_string(reason));
        return;
    }
    for (int i = 0; i < COUNT; i++) {
        snprintf(topics[i], sizeof topics[i], "%s%s", prefix, WIRES[i]);
        filters[i] = topics[i];
    }
    mosquitto_subscribe_multiple(m, NULL, COUNT, filters, AT_LEAST_ONCE, 0, NULL);
}

static void on_subscribe(
    struct mosquitto *m, void *self, int id, int count, const int *granted, const mosquitto_property *properties)
{
    (void)m, (void)self, (void)id, (void)properties;
    for (int i = 0; i < count; i++) {
        if (granted[i] >= REFUSED) {
            fprintf(stderr, "The broker declines a subscription: %s\n", mosquitto_reason_string(granted[i]));
        }
    }
    mt_terminal_online(terminal);
}

static void on_disconnect(struct mosquitto *m, void *self, int reason, const mosquitto_property *properties)
{
    (void)m, (void)self, (void)reason, (void)properties;
    is_connected = false;
    mt_terminal_offline(terminal);
}

static void on_message(
    struct mosquitto *m, void *self, const struct mosquitto_message *message, const mosquitto_property *properties)
{
    (void)m, (void)self, (void)properties;
    size_t length = strlen(prefix);
    if (strncmp(message->topic, prefix, length) == 0 && message->payload != NULL) {
        mt_terminal_hear(terminal, message->topic + length, message->payload, (size_t)message->payloadlen);
    }
}

static bool set_will(void)
{
    char topic[320], will[160];
    snprintf(topic, sizeof topic, "%sstatus", prefix);
    mt_terminal_status(terminal, false, will, sizeof will);
    int length = (int)strlen(will);
    return mosquitto_will_set_v5(client, topic, length, will, AT_LEAST_ONCE, false, NULL) == MOSQ_ERR_SUCCESS;
}

static bool set_identity(const struct broker_options *options)
{
    bool is_set = mosquitto_username_pw_set(client, options->user, options->password) == MOSQ_ERR_SUCCESS;
    if (options->authority != NULL) {
        int tls = mosquitto_tls_set(client, options->authority, NULL, options->certificate, options->key, NULL);
        is_set = is_set && tls == MOSQ_ERR_SUCCESS;
    }
    return is_set;
}

static void hear_all(void)
{
    mosquitto_connect_v5_callback_set(client, on_connect);
    mosquitto_subscribe_v5_callback_set(client, on_subscribe);
    mosquitto_disconnect_v5_callback_set(client, on_disconnect);
    mosquitto_message_v5_callback_set(client, on_message);
}

/* The first attempt; it may fail, for broker_run tries again. */
static bool connect_first(const struct broker_options *options)
{
    mosquitto_property *properties = NULL;
    mosquitto_property_add_int32(&properties, MQTT_PROP_SESSION_EXPIRY_INTERVAL, SESSION);
    mosquitto_property_add_int32(&properties, MQTT_PROP_MAXIMUM_PACKET_SIZE, LONGEST_HEARD);
    int result = mosquitto_connect_bind_v5(client, options->host, options->port, KEEP_ALIVE, NULL, properties);
    mosquitto_property_free_all(&properties);
    tried_at = time(NULL);
    is_connected = result == MOSQ_ERR_SUCCESS;
    return result != MOSQ_ERR_INVAL;
}

bool broker_open(struct mt_terminal *of, const struct broker_options *options)
{
    char id[300];
    terminal = of;
    snprintf(prefix, sizeof prefix, "mes/v1/%s/", options->equipment);
    snprintf(id, sizeof id, "terminal-%s", options->equipment);
    mosquitto_lib_init();
    client = mosquitto_new(id, false, NULL);
    if (client == NULL || mosquitto_int_option(client, MOSQ_OPT_PROTOCOL_VERSION, MQTT_PROTOCOL_V5) != 0) {
        return false;
    }
    mosquitto_int_option(client, MOSQ_OPT_TCP_NODELAY, 1); /* each message waits for the answer to the one before */
    hear_all();
    return set_identity(options) && set_will() && connect_first(options);
}

void broker_run(int milliseconds)
{
    if (is_connected) {
        is_connected = mosquitto_loop(client, milliseconds, 1) == MOSQ_ERR_SUCCESS && is_connected;
        return;
    }
    nanosleep(&(struct timespec){.tv_nsec = milliseconds * 1000000L}, NULL);
    if (time(NULL) > tried_at) {
        tried_at = time(NULL);
        is_connected = mosquitto_reconnect(client) == MOSQ_ERR_SUCCESS;
    }
}

void broker_close(void)
{
    if (is_connected) {
        mosquitto_disconnect_v5(client, MQTT_RC_DISCONNECT_WITH_WILL_MSG, NULL);
        mosquitto_loop(client, 100, 1);
    }
    mosquitto_destroy(client);
    mosquitto_lib_cleanup();
}
