package mes.benchmarks.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import mes.benchmarks.Memory;
import mes.benchmarks.ingest.Broker;
import mes.benchmarks.ingest.Contestant.Program;
import mes.benchmarks.ingest.Mosquitto;

/** A program with its broker and its database, each behind a network of its own, and somebody who starts what has ended. */
public final class Site implements AutoCloseable {

    private static final long LOOK_AGAIN_NANOS = 50_000_000;

    final Mosquitto mosquitto;
    final Postgres postgres;
    final Link toBroker;
    final Link toDatabase;

    private final Subject subject;
    private final ProcessBuilder command;
    private Program program;
    private int ownCrashes;

    public Site(Subject subject) throws IOException, SQLException {
        this.subject = subject;
        this.mosquitto = Mosquitto.start();
        this.postgres = Postgres.start();
        this.toBroker = new Link(mosquitto.broker().port());
        this.toDatabase = new Link(postgres.port());
        String url = postgres.create(toDatabase.port());
        this.command = subject.command().of(new Broker("127.0.0.1", toBroker.port(), null, null), url);
        if (subject.prepare() != null) {
            postgres.execute(subject.prepare());
        }
        this.program = launch();
        if (subject.afterwards() != null) {
            postgres.execute(subject.afterwards());
        }
    }

    private Program launch() throws IOException {
        return Program.start(command, subject.ready());
    }

    void killProgram() throws IOException {
        program.kill();
        program = launch();
    }

    /** Waits until a message of MACHINE-0 is stored that is as new as this one; whether it was within so many seconds. */
    public boolean awaitStored(int number, int seconds) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (newest() < number) {
            if (System.nanoTime() > end) {
                return false;
            }
            startIfItEnded();
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return true;
    }

    private void startIfItEnded() throws IOException {
        if (!program.isAlive()) {
            ownCrashes++;
            program = launch();
        }
    }

    public Broker broker() {
        return mosquitto.broker();
    }

    /** What the program has of the computer's memory. */
    public long residentMegabytes() throws IOException {
        return program.residentMegabytes();
    }

    public long brokerMegabytes() throws IOException {
        return Memory.residentMegabytes(mosquitto.process().pid());
    }

    /** What became of all that they said. */
    public Verdict verdict(Crowd crowd, int machines) throws SQLException {
        try (Connection database = postgres.connect()) {
            return Verdict.of(crowd, subject.stored(database, machines));
        }
    }

    /** How often the program ended by itself. */
    int ownCrashes() {
        return ownCrashes;
    }

    private long newest() {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(subject.newest())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException away) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        toBroker.close();
        toDatabase.close();
        mosquitto.close();
        postgres.close();
    }
}
