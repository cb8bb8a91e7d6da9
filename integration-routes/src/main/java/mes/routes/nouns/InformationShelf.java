package mes.routes.nouns;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mes.b2mml.XmlCodec;
import mes.common.Origin;
import mes.information.InformationObject;
import mes.information.InformationObjects;
import org.jspecify.annotations.Nullable;

/** Objects that the domain keeps and does not use. */
final class InformationShelf<T> implements Shelf<T> {

    private final Class<T> type;
    private final InformationObjects objects;
    private final XmlCodec codec;

    InformationShelf(Class<T> type, InformationObjects objects, XmlCodec codec) {
        this.type = type;
        this.objects = objects;
        this.codec = codec;
    }

    @Override
    public Class<T> type() {
        return type;
    }

    @Override
    public Optional<T> find(String id, @Nullable Object within) {
        return objects.find(noun(), id).map(this::wire);
    }

    @Override
    public Stream<T> like(List<String> patterns) {
        return objects.like(noun(), patterns).map(this::wire);
    }

    @Override
    public void put(T object, @Nullable Object within, Origin origin) {
        objects.put(noun(), Shelf.id(object), codec.writeObject(object), origin);
    }

    @Override
    public void remove(String id, Origin origin) {
        objects.remove(noun(), id, origin);
    }

    @Override
    public T recorded(String entry, ObjectMapper json) throws JsonProcessingException {
        return wire(json.readValue(entry, InformationObject.class));
    }

    private T wire(InformationObject object) {
        return codec.readObject(object.document(), type);
    }
}
