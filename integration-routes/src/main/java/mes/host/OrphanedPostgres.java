package mes.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that outlived the server that had started it, or its own postmaster: a killed process cannot stop its children. */
record OrphanedPostgres(Path home) {

    private static final long NOBODY = 0;

    /** Told by its cluster: its program may be the one that another PostgreSQL of this process unpacked. */
    boolean isAlive() throws IOException {
        String cluster = home.resolve("cluster").toString();
        return ProcessHandle.of(postmaster())
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(cluster))
                .isPresent();
    }

    /** Returns when no process of it is left; those of a killed postmaster need a moment to notice. */
    void stop() throws IOException {
        List<ProcessHandle> processes = processes();
        long postmaster = postmaster();
        for (ProcessHandle process : processes) {
            if (process.pid() == postmaster) {
                // SIGINT is PostgreSQL's fast shutdown; the SIGTERM of destroy() would wait for its clients.
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
            }
        }
        awaitExit(processes);
        // In a container nobody may reap the dead, and PostgreSQL takes the number of a dead process for a living one.
        Files.deleteIfExists(pidFile());
    }

    /** Told by their program: a process number that was written down may belong to somebody else by now. */
    private List<ProcessHandle> processes() {
        String programs = home.resolve("bin") + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().orElse("").startsWith(programs))
                .toList();
    }

    /** Of a PostgreSQL that ends just now, the file goes at any moment. */
    private long postmaster() throws IOException {
        try {
            return Files.readAllLines(pidFile()).stream()
                    .findFirst()
                    .map(Long::parseLong)
                    .orElse(NOBODY);
        } catch (NoSuchFileException ended) {
            return NOBODY;
        }
    }

    private Path pidFile() {
        return home.resolve("cluster/postmaster.pid");
    }

    private static void awaitExit(List<ProcessHandle> processes) throws IOException {
        CompletableFuture<?>[] exits =
                processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(exits).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the one left by a killed server does not stop: " + processes, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
