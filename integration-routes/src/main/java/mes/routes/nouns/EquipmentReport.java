package mes.routes.nouns;

import jakarta.xml.bind.annotation.XmlSchema;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mes.b2mml.v0701.InformationObjectType;
import mes.equipment.EquipmentId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Equipment with properties, as an information object: the standard has those in no namespace, and their parts in its own. */
final class EquipmentReport {

    private static final String NAMESPACE = Objects.requireNonNull(
                    InformationObjectType.class.getPackage().getAnnotation(XmlSchema.class))
            .namespace();

    private EquipmentReport() {}

    static InformationObjectType of(EquipmentId equipment, Map<String, String> properties) {
        Element object = document().createElementNS(null, "Equipment");
        add(object, "ID").setTextContent(equipment.value());
        properties.forEach((name, value) -> {
            Element property = add(object, "EquipmentProperty");
            add(property, "ID").setTextContent(name);
            add(add(property, "Value"), "ValueString").setTextContent(value);
        });
        return new InformationObjectType().withObject(object);
    }

    private static Element add(Node parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(NAMESPACE, name);
        parent.appendChild(child);
        return child;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
