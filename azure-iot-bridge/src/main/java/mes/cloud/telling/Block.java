package mes.cloud.telling;

/** The units in which the cloud counts: blocks of 4 KB. */
final class Block {

    static final int SIZE = 4_096;
    /** The largest message that the cloud takes, its properties included. */
    static final int LARGEST_MESSAGE = 256 * 1_024;
    /** What properties and the frame around the events take of a message. */
    static final int FRAME = 512;

    private Block() {}

    static int count(int bytes) {
        return Math.max(1, (bytes + SIZE - 1) / SIZE);
    }
}
