package mes.store;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import mes.common.Id;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Keeps an identity of the domain in a text column. */
final class IdTypeHandler<T extends Id> extends BaseTypeHandler<T> {

    private final Function<String, T> parse;

    IdTypeHandler(Function<String, T> parse) {
        this.parse = parse;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, T id, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, id.value());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return id(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return id(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return id(call.getString(column));
    }

    private @Nullable T id(@Nullable String value) {
        return value == null ? null : parse.apply(value);
    }
}
