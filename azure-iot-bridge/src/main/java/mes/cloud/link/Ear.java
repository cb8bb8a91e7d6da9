package mes.cloud.link;

/** Is told what the cloud says, in the order in which it says it, on the link's own thread: it must not wait. */
@FunctionalInterface
public interface Ear {

    void hear(Heard heard);
}
