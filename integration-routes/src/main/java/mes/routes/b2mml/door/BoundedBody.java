package mes.routes.b2mml.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends after so many bytes. It is only ever read by the thread that waits for it. */
final class BoundedBody extends ServletInputStream {

    private final InputStream body;
    private long left;

    BoundedBody(InputStream body, long most) {
        this.body = body;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        return left-- > 0 ? body.read() : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (left <= 0) {
            return -1;
        }
        int count = body.read(into, from, (int) Math.min(length, left));
        left -= Math.max(0, count);
        return count;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(body.available(), left);
    }

    @Override
    public boolean isFinished() {
        return left <= 0;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("only read by the thread that waits");
    }
}
