package mes.opcua.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mes.opcua.stack.Address;
import mes.opcua.stack.Application;
import mes.opcua.stack.GuardedServer;
import mes.opcua.stack.UserNames;

/** The PLC of a press, switched on: it serves OPC UA and goes through its program cycle by cycle. */
public final class Press implements AutoCloseable {

    private final GuardedServer server;
    private final Application application;
    private final PressNodes nodes;
    private final PressMemory retentive;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Press::thread);
    private PressProgram.Memory memory;

    public Press(Path folder, Address address, UserNames users, Duration cycle) {
        application = Application.in(folder, "demo-plc", true);
        server = new GuardedServer("Demo press", address, application, users);
        nodes = new PressNodes(server);
        retentive = new PressMemory(folder.resolve("memory.properties"));
        memory = retentive.read();
        nodes.startup();
        nodes.fill(memory);
        server.listen();
        clock.scheduleWithFixedDelay(this::cycle, cycle.toMillis(), cycle.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cycle() {
        boolean start = nodes.isStart();
        PressProgram.Memory next = PressProgram.cycle(memory, start, nodes.order(), nodes.quantity());
        if (!next.equals(memory)) {
            retentive.write(next);
            nodes.show(next);
        }
        if (start && !memory.isWorking()) {
            nodes.resetStart();
        }
        memory = next;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "demo-press");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        server.close();
        nodes.shutdown();
        application.close();
    }
}
