package mes.benchmarks.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between a program and a port of this computer, which can be cut. */
final class Link implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final int target;
    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final List<Socket> ends = new CopyOnWriteArrayList<>();
    private volatile boolean isCut;

    Link(int target) throws IOException {
        this.target = target;
        start(this::admitAll);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection and lets nobody through. */
    void cut() {
        isCut = true;
        ends.forEach(Link::close);
        ends.clear();
    }

    void mend() {
        isCut = false;
    }

    private void admitAll() {
        while (!door.isClosed()) {
            try {
                admit(door.accept());
            } catch (IOException e) {
                // Whoever was refused, or whoever closed the door, knows.
            }
        }
    }

    private void admit(Socket guest) throws IOException {
        ends.add(guest);
        if (isCut) {
            close(guest);
            return;
        }
        try {
            Socket host = new Socket(InetAddress.getLoopbackAddress(), target);
            ends.add(host);
            start(() -> pass(guest, host));
            start(() -> pass(host, guest));
        } catch (IOException e) {
            close(guest);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[BUFFER];
            for (int length = in.read(buffer); length >= 0 && !isCut; length = in.read(buffer)) {
                to.getOutputStream().write(buffer, 0, length);
            }
        } catch (IOException e) {
            // One end is gone, and the other goes with it.
        }
        ends.remove(from);
        ends.remove(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "link");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed as far as it can be.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
