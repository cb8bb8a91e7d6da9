/** A stand-in for Azure IoT Hub, written from its documentation alone; Microsoft's own clients say that it is hub enough. */
package mes.cloud.hub;
