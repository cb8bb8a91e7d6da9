package mes.opcua.nodeset;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * What a NodeSet2 file says, before anything is made of it.
 *
 * @param uris the namespaces that its NodeIds number from 1 on
 * @param models the namespaces that it describes
 * @param required the models that must be there before
 */
record NodeSet(
        String file,
        List<String> uris,
        Map<String, String> aliases,
        List<String> models,
        List<Tag> required,
        List<Tag> nodes) {

    private static final String OPC_UA = "http://opcfoundation.org/UA/";

    /** @throws NodeSetFault when it is no NodeSet2 file */
    static NodeSet read(String file, InputStream xml) {
        Tag root = TagReader.read(file, xml);
        if (!root.name().equals("UANodeSet")) {
            throw root.fault("is no UANodeSet but " + root.name());
        }
        List<String> uris = texts(root, "NamespaceUris", "Uri");
        List<String> models = modelUris(root.grandchildren("Models", "Model").toList());
        List<Tag> required = root.grandchildren("Models", "Model")
                .flatMap(model -> model.children("RequiredModel"))
                .filter(model -> !uri(model).equals(OPC_UA))
                .toList();
        Map<String, String> aliases = root.grandchildren("Aliases", "Alias")
                .collect(toUnmodifiableMap(tag -> tag.attribute("Alias", ""), Tag::text, (first, again) -> first));
        List<Tag> nodes = root.children().stream()
                .filter(tag -> tag.name().startsWith("UA") && tag.has("NodeId"))
                .toList();
        return new NodeSet(file, uris, aliases, models.isEmpty() ? uris : models, required, nodes);
    }

    static String uri(Tag model) {
        return model.attribute("ModelUri", "");
    }

    private static List<String> modelUris(List<Tag> models) {
        return models.stream().map(NodeSet::uri).toList();
    }

    private static List<String> texts(Tag root, String list, String item) {
        return root.grandchildren(list, item).map(Tag::text).toList();
    }
}
