package mes.plugin;

/**
 * Understands messages of equipment that speaks its own words.
 *
 * <p>A jar names its decoders in {@code META-INF/services/mes.plugin.MessageDecoder}; each is known by its simple class
 * name, has a constructor without parameters, and sees the Java platform, this package and its own jar. One instance is
 * made for each piece of equipment, and asked for one message at a time.
 */
@FunctionalInterface
public interface MessageDecoder {

    /**
     * Tells what a message says.
     *
     * @throws Exception of any kind, if it cannot be read: the message is kept in quarantine, with this reason
     */
    DecodedMessage decode(RawMessage message) throws Exception;
}
