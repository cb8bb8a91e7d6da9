package mes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import mes.common.Id;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** New rows of any number, written in one go and in the transaction that runs: COPY, the fastest way into PostgreSQL. */
@Component
public final class Rows {

    private static final int CHUNK = 1 << 16;

    private final JdbcOperations database;
    private final ObjectMapper json;

    Rows(JdbcOperations database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Adds one row for each of these, in their order.
     *
     * @param into the table and its columns: {@code dispatch (job_order, equipment)}
     * @param row the values of those columns; records become JSON, all else its text
     * @throws DataIntegrityViolationException when one of them cannot be: then none is, and the transaction is lost
     */
    public <T> void add(String into, List<T> all, Function<T, List<? extends @Nullable Object>> row) {
        database.execute((ConnectionCallback<Boolean>) connection -> {
            copy(connection, "COPY " + into + " FROM STDIN", all, row);
            return true;
        });
    }

    private <T> void copy(
            Connection connection, String command, List<T> all, Function<T, List<? extends @Nullable Object>> row)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command);
        try {
            StringBuilder chunk = new StringBuilder(2 * CHUNK);
            for (T one : all) {
                line(chunk, row.apply(one));
                if (chunk.length() > CHUNK) {
                    send(copy, chunk);
                }
            }
            send(copy, chunk);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(CopyIn copy, StringBuilder chunk) throws SQLException {
        byte[] bytes = chunk.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private void line(StringBuilder chunk, List<? extends @Nullable Object> values) {
        char separator = 0;
        for (Object value : values) {
            if (separator != 0) {
                chunk.append(separator);
            }
            separator = '\t';
            if (value == null) {
                chunk.append("\\N");
            } else {
                escape(chunk, text(value));
            }
        }
        chunk.append('\n');
    }

    private String text(Object value) {
        if (value instanceof Record && !(value instanceof Id)) {
            return json(value);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of the domain is not JSON: " + value, e);
        }
    }

    /** What needs no escape, which is nearly all, is taken over as a whole. */
    private static void escape(StringBuilder chunk, String text) {
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' || c < ' ') {
                chunk.append(text, taken, i).append(escaped(c));
                taken = i + 1;
            }
        }
        chunk.append(text, taken, text.length());
    }

    private static String escaped(char c) {
        return switch (c) {
            case '\\' -> "\\\\";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.valueOf(c);
        };
    }
}
