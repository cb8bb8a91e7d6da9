package mes.decoder;

/** What CNC machines said, message by message: the rows of the view {@code cnc_data}. */
public interface CncMessages {

    /** Keeps a message. */
    void add(CncMessage message);

    /** Keeps a message that may have come before; the same again changes nothing. */
    void addOnce(CncMessage message);
}
