package mes.b2mml;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a transaction may be wrapped in when it is not a document of its own: an envelope. */
public interface Wrapping {

    /** Nothing: the transaction is the document. */
    Wrapping NONE = new Wrapping() {};

    /** Reads on from the root to the start of the transaction. */
    default void before(XMLStreamReader reader) throws XMLStreamException {}

    /** Looks at what follows the transaction; the reader is past its end. */
    default void after(XMLStreamReader reader) throws XMLStreamException {}
}
