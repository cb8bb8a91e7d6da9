package mes.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import mes.alert.WorkAlertId;
import mes.common.Id;
import mes.connection.ConnectionId;
import mes.decoder.DecoderId;
import mes.equipment.EquipmentId;
import mes.material.MaterialDefinitionId;
import mes.material.MaterialLotId;
import mes.operations.OperationsRequestId;
import mes.publication.SubscriptionId;
import mes.work.JobOrderId;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Writes every identity of the domain as its bare text, in columns and in JSON. */
final class Identities {

    private final SimpleModule module = new SimpleModule("identities");
    private final List<Consumer<TypeHandlerRegistry>> columns = new ArrayList<>();

    Identities() {
        module.addSerializer(new AsText());
        add(EquipmentId.class, EquipmentId::new);
        add(MaterialDefinitionId.class, MaterialDefinitionId::new);
        add(MaterialLotId.class, MaterialLotId::new);
        add(OperationsRequestId.class, OperationsRequestId::new);
        add(JobOrderId.class, JobOrderId::new);
        add(SubscriptionId.class, SubscriptionId::new);
        add(WorkAlertId.class, WorkAlertId::new);
        add(ConnectionId.class, ConnectionId::new);
        add(DecoderId.class, DecoderId::new);
    }

    private <T extends Id> void add(Class<T> type, Function<String, T> parse) {
        module.addDeserializer(type, new FromText<>(type, parse));
        columns.add(types -> types.register(type, new IdTypeHandler<>(parse)));
    }

    Module inJson() {
        return module;
    }

    void inColumns(TypeHandlerRegistry types) {
        columns.forEach(column -> column.accept(types));
    }

    private static final class AsText extends StdSerializer<Id> {

        AsText() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value());
        }
    }

    private static final class FromText<T extends Id> extends StdDeserializer<T> {

        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return parse.apply(in.getText());
        }
    }
}
