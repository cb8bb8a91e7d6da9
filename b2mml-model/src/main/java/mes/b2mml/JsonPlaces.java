package mes.b2mml;

import static com.fasterxml.jackson.core.JsonToken.END_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.END_OBJECT;
import static com.fasterxml.jackson.core.JsonToken.START_ARRAY;
import static com.fasterxml.jackson.core.JsonToken.START_OBJECT;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Where the elements of a transaction stand in its JSON. */
final class JsonPlaces {

    private final Map<String, JsonLocation> places = new HashMap<>();

    private JsonPlaces() {}

    static JsonPlaces of(byte[] document, ObjectMapper mapper) {
        var places = new JsonPlaces();
        try (var json = mapper.createParser(document)) {
            json.nextToken();
            places.value("", json);
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same faults at their places in the JSON. */
    Malformed put(Malformed malformed) {
        return new Malformed(malformed.faults().stream().map(this::put).toList(), malformed.applicationArea());
    }

    private Fault put(Fault fault) {
        var place = places.getOrDefault(fault.path(), JsonLocation.NA);
        return new Fault(fault.kind(), place.getLineNr(), place.getColumnNr(), fault.path(), fault.reason());
    }

    private void value(String path, JsonParser json) throws IOException {
        places.put(path, json.currentTokenLocation());
        if (json.hasToken(START_OBJECT)) {
            while (json.nextToken() != END_OBJECT) {
                member(path + "/" + json.currentName(), json);
            }
        }
    }

    private void member(String path, JsonParser json) throws IOException {
        if (json.nextToken() != START_ARRAY) {
            value(path, json);
            return;
        }
        for (var position = 1; json.nextToken() != END_ARRAY; position++) {
            value(position == 1 ? path : path + "[" + position + "]", json);
        }
    }
}
