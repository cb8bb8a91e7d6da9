package mes.b2mml;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import javax.xml.namespace.QName;
import javax.xml.transform.stream.StreamSource;

/** One object of the standard by itself, in the element that its class is named for. */
final class XmlObject {

    private XmlObject() {}

    @SuppressWarnings("unchecked")
    static JAXBElement<?> element(Object object) {
        var type = (Class<Object>) object.getClass();
        return new JAXBElement<>(new QName(Grammar.NAMESPACE, name(type)), type, object);
    }

    static String write(Object object, JAXBContext context) {
        var out = new ByteArrayOutputStream(); // JAXB writes octets twice as fast as characters
        try {
            var marshaller = context.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.marshal(element(object), out);
        } catch (JAXBException e) {
            throw new IllegalArgumentException("%s cannot be written".formatted(name(object.getClass())), e);
        }
        return out.toString(UTF_8);
    }

    static <T> T read(String document, Class<T> type, JAXBContext context) {
        try {
            var source = new StreamSource(new StringReader(document));
            return context.createUnmarshaller().unmarshal(source, type).getValue();
        } catch (JAXBException e) {
            throw new IllegalArgumentException("%s cannot be read".formatted(name(type)), e);
        }
    }

    private static String name(Class<?> type) {
        return type.getSimpleName().replaceFirst("Type$", "");
    }
}
