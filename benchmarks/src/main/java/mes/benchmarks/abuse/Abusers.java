package mes.benchmarks.abuse;

import java.io.IOException;

/** Four that abuse a server in the same way, again and again, whatever it says to that. */
final class Abusers {

    private static final int COUNT = 4;

    private Abusers() {}

    /** @param arguments the server's URL and the name of the abuse */
    public static void main(String[] arguments) throws IOException {
        Abuse abuse = Abuse.valueOf(arguments[1]);
        for (int i = 0; i < COUNT; i++) {
            Abuser abuser = new Abuser(Door.to(arguments[0]));
            Thread thread = new Thread(() -> again(abuse, abuser));
            thread.setDaemon(true);
            thread.start();
        }
        Program.ready("");
        System.exit(0);
    }

    @SuppressWarnings("InfiniteLoopStatement") // until the process is ended
    private static void again(Abuse abuse, Abuser abuser) {
        while (true) {
            try {
                abuse.once(abuser);
            } catch (Exception e) { // refused, as it should be
                abuser.leave();
            }
        }
    }
}
