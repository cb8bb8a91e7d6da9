#ifndef NETWORK_H
#define NETWORK_H

/* Begins the network, Wi-Fi or Ethernet, which from then on connects again by itself. */
void network_begin(void);

/* The strength of the signal in -dBm; 0 for a wire and while there is none. */
unsigned network_attenuation(void);

#endif
