package mes.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps a record that has parts whole, in a jsonb column. */
final class JsonTypeHandler<T> extends BaseTypeHandler<T> {

    private final Class<T> type;
    private final ObjectMapper json;

    JsonTypeHandler(Class<T> type, ObjectMapper json) {
        this.type = type;
        this.json = json;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, T record, @Nullable JdbcType jdbcType)
            throws SQLException {
        try {
            statement.setObject(i, json.writeValueAsString(record), Types.OTHER);
        } catch (JsonProcessingException e) {
            throw new SQLException("not writable as JSON: " + type, e);
        }
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private @Nullable T read(@Nullable String text) throws SQLException {
        try {
            return text == null ? null : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new SQLException("not readable as " + type, e);
        }
    }
}
