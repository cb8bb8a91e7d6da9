package mes.benchmarks.faults;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** What can happen to a site. */
enum Fault {
    /** {@code kill -9} of the program, which is started at once. */
    PROGRAM {
        @Override
        void strike(Site site, Random random) throws IOException {
            site.killProgram();
        }
    },
    /** {@code kill -9} of Mosquitto, which forgets up to a second. */
    BROKER {
        @Override
        void strike(Site site, Random random) throws IOException {
            site.mosquitto.killAndRise();
        }
    },
    /** {@code kill -9} of all processes of PostgreSQL. */
    DATABASE {
        @Override
        void strike(Site site, Random random) throws IOException {
            site.postgres.killAndRise();
        }
    },
    /** Nobody gets through from the program to the broker for a while. */
    NETWORK_TO_BROKER {
        @Override
        void strike(Site site, Random random) {
            cut(site.toBroker, random);
        }
    },
    /** Nobody gets through from the program to the database for a while. */
    NETWORK_TO_DATABASE {
        @Override
        void strike(Site site, Random random) {
            cut(site.toDatabase, random);
        }
    };

    private static final long LONGEST_CUT_NANOS = 2_000_000_000;

    /** Returns when all is there again. */
    abstract void strike(Site site, Random random) throws IOException;

    private static void cut(Link link, Random random) {
        link.cut();
        LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_CUT_NANOS));
        link.mend();
    }
}
