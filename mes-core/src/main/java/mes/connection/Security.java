package mes.connection;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The security policies of OPC UA in which messages are signed and encrypted, or neither. */
public enum Security {
    @JsonProperty("None")
    NONE,
    @JsonProperty("Basic256Sha256")
    BASIC256SHA256,
    @JsonProperty("Aes128_Sha256_RsaOaep")
    AES128_SHA256_RSAOAEP,
    @JsonProperty("Aes256_Sha256_RsaPss")
    AES256_SHA256_RSAPSS
}
