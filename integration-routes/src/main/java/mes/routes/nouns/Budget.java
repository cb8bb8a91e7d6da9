package mes.routes.nouns;

/** How many objects an answer may still bear, counting those inside others. */
public final class Budget {

    private int left;

    public Budget(int most) {
        this.left = most;
    }

    void take() {
        if (left-- <= 0) {
            throw new TooMany();
        }
    }
}
