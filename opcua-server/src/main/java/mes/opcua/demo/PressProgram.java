package mes.opcua.demo;

/**
 * What the press does in each cycle: it takes an order when told to start, and then makes one part after the other until
 * the order's quantity is good. Every twentieth part is scrap.
 */
final class PressProgram {

    /**
     * What the press keeps.
     *
     * @param left good parts still to be made of the loaded order
     * @param good good parts made in its life
     */
    record Memory(String loaded, int left, int good, int scrap) {

        boolean isWorking() {
            return left > 0;
        }

        boolean isDone() {
            return !loaded.isEmpty() && left == 0;
        }

        Memory load(String order, int quantity) {
            return new Memory(order, quantity, good, scrap);
        }

        Memory makeOne() {
            return (good + scrap) % 20 == 19
                    ? new Memory(loaded, left, good, scrap + 1)
                    : new Memory(loaded, left - 1, good + 1, scrap);
        }
    }

    private PressProgram() {}

    /** One cycle; the start sign counts only while the press is not at work. */
    static Memory cycle(Memory memory, boolean start, String order, int quantity) {
        if (memory.isWorking()) {
            return memory.makeOne();
        }
        return start ? memory.load(order, quantity) : memory;
    }
}
