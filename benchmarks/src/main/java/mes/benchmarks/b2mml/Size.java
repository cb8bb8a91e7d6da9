package mes.benchmarks.b2mml;

import java.util.stream.IntStream;
import mes.benchmarks.Figures;

/**
 * Messages of one size, sent one after the other.
 *
 * @param requests in each message
 * @param messages in each run
 */
record Size(int requests, int messages) {

    /** Runs bare and committed in turn, so that what disturbs one disturbs the other. */
    Result measure(Intake intake, int warmUps, int runs) throws Exception {
        double[] bare = new double[runs];
        double[] committed = new double[runs];
        for (int run = -warmUps; run < runs; run++) {
            double bareRate = rate(intake::read);
            double committedRate = rate(intake::commit);
            intake.settle();
            if (run >= 0) {
                bare[run] = bareRate;
                committed[run] = committedRate;
            }
        }
        return new Result(requests, Figures.of(bare), Figures.of(committed));
    }

    /** Requests per second; the documents are made before. */
    private double rate(Step step) throws Exception {
        var documents = IntStream.range(0, messages)
                .mapToObj(message -> Schedules.of(requests))
                .toList();
        long begin = System.nanoTime();
        for (byte[] document : documents) {
            step.take(document);
        }
        return requests * messages * 1e9 / (System.nanoTime() - begin);
    }

    /** What is done with a document. */
    @FunctionalInterface
    private interface Step {
        void take(byte[] document) throws Exception;
    }
}
