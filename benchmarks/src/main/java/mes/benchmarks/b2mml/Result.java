package mes.benchmarks.b2mml;

import mes.benchmarks.Figures;

/** Requests per second in messages of one size. */
record Result(int requests, Figures bare, Figures committed) {

    double ratio() {
        return committed.median() / bare.median();
    }

    @Override
    public String toString() {
        return "| %,d | %s | %s | %.2f |".formatted(requests, bare, committed, ratio());
    }
}
