package mes.b2mml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails as soon as it turns out too long. */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long taken;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var count = super.read(into, from, length);
        count(count);
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int octets) throws TooLong {
        taken += Math.max(0, octets);
        if (taken > most) {
            throw new TooLong(most);
        }
    }

    static final class TooLong extends IOException implements Refusing {
        private TooLong(long most) {
            super("The document is longer than %,d bytes".formatted(most));
        }

        @Override
        public Fault.Kind kind() {
            return Fault.Kind.TOO_LARGE;
        }
    }
}
