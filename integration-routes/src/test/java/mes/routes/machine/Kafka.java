package mes.routes.machine;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;

/** Kafka itself, alone and in a process of its own. */
final class Kafka implements AutoCloseable {

    private final Process process;
    private final int port = freePort();
    private final Admin admin;

    Kafka(Path folder) throws IOException {
        Path properties = Files.writeString(
                folder.resolve("kafka.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                log.dirs=%3$s
                """.formatted(port, freePort(), folder.resolve("log")));
        run(
                        folder,
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        properties.toString())
                .onExit()
                .join();
        this.process = run(folder, "kafka.Kafka", properties.toString());
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address()));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Waits until Kafka is there. */
    void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                .all()
                .get();
    }

    /** How many records a topic has. */
    long records(String topic, int partitions) throws ExecutionException, InterruptedException {
        long all = 0;
        for (int partition = 0; partition < partitions; partition++) {
            TopicPartition one = new TopicPartition(topic, partition);
            all += admin.listOffsets(Map.of(one, OffsetSpec.latest()))
                    .partitionResult(one)
                    .get()
                    .offset();
        }
        return all;
    }

    /** How many records of all its topics a group need not have again. */
    long committed(String group) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    private static Process run(Path folder, String... program) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Stream<String> command =
                Stream.of(java.toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"));
        return new ProcessBuilder(Stream.concat(command, Stream.of(program)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("kafka.txt").toFile()))
                .start();
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
        process.destroyForcibly().onExit().join();
    }
}
