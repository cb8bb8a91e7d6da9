package mes.routes.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.regex.Pattern;
import mes.performance.PropertyValue;
import mes.routes.rest.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Values of properties as CSV, written while they are read. */
final class PropertyValueDownload {

    private static final Logger LOG = LoggerFactory.getLogger(PropertyValueDownload.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int CHUNK = 1 << 15;
    private static final Pattern MUST_BE_QUOTED = Pattern.compile("[\",\r\n]");

    private final Iterator<PropertyValue> values;
    private final long end = System.nanoTime() + LONGEST.toNanos();
    private long left;

    /** @param mostLines absent for all */
    PropertyValueDownload(Iterator<PropertyValue> values, @Nullable Integer mostLines) {
        this.values = values;
        this.left = mostLines == null ? Long.MAX_VALUE : mostLines;
    }

    /** Returns when all is written, when the client has gone, or breaks off what takes too long. */
    void writeTo(Request request) {
        HttpServletResponse response = request.response();
        response.setContentType("text/csv;charset=UTF-8");
        try {
            write(response.getOutputStream());
        } catch (IOException e) {
            LOG.debug("A download was not taken: {}", e.getMessage());
        } catch (RuntimeException e) { // whatever it is, what was sent must not look whole
            LOG.warn("A download of property values was broken off: {}", e.getMessage());
            request.breakOff();
        }
    }

    private void write(OutputStream out) throws IOException {
        StringBuilder lines = new StringBuilder("time,property,value\n");
        while (left > 0 && values.hasNext()) {
            append(lines, values.next());
            left--;
            if (lines.length() > CHUNK) {
                send(out, lines);
            }
        }
        send(out, lines);
    }

    private void send(OutputStream out, StringBuilder lines) throws IOException {
        if (System.nanoTime() > end) {
            throw new IllegalStateException("it took longer than " + LONGEST);
        }
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        lines.setLength(0);
    }

    private static void append(StringBuilder lines, PropertyValue value) {
        lines.append(value.time())
                .append(',')
                .append(quoted(value.property()))
                .append(',')
                .append(quoted(value.value()))
                .append("\n");
    }

    private static String quoted(String text) {
        return MUST_BE_QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
