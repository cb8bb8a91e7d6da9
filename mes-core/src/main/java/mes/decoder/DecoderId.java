package mes.decoder;

import mes.common.Id;

/** Names one decoder. */
public record DecoderId(String value) implements Id {

    public DecoderId {
        Id.checked("decoder id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
