package mes.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Documents as they are kept: what is long is packed, for the database would take longer to write it than to do all else. */
final class Packed {

    private static final int LONG = 8_192;
    private static final int CHUNK = 1 << 16;
    /** How all begin that were packed so, and no document does. */
    private static final byte[] BEGIN = {0x78, 0x01};

    private Packed() {}

    static byte[] pack(String document) {
        byte[] plain = document.getBytes(UTF_8);
        return plain.length > LONG ? deflate(plain) : plain;
    }

    static String unpack(byte[] kept) {
        boolean isPacked = Arrays.mismatch(kept, BEGIN) == BEGIN.length;
        return new String(isPacked ? inflate(kept) : kept, UTF_8);
    }

    private static byte[] deflate(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var packing = new DeflaterOutputStream(packed, deflater, CHUNK)) {
            packing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    private static byte[] inflate(byte[] packed) {
        try (var plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
