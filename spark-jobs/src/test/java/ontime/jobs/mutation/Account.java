package ontime.jobs.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of changed inputs.
 *
 * @param made how many
 * @param taken how many were read
 * @param failures those that were neither read nor refused, and why; the first few
 */
record Account(long made, long taken, List<String> failures) {

    private static final int MOST_FAILURES = 10;
    private static final int LONGEST = 300;

    /** Lets a reader read the inputs of a seed. */
    static Account of(Reader reader, long seed, long inputs) {
        Mutator mutator = new Mutator(seed, reader.examples());
        List<String> failures = new ArrayList<>();
        long taken = 0;
        for (long number = 0; number < inputs; number++) {
            byte[] input = mutator.make(number);
            try {
                taken += reader.reads(input) ? 1 : 0;
            } catch (RuntimeException | AssertionError | StackOverflowError e) {
                if (failures.size() < MOST_FAILURES) {
                    failures.add(shorter("%s of seed %s: %s; %s"
                            .formatted(number, seed, e, new String(input, StandardCharsets.UTF_8))));
                }
            }
        }
        return new Account(inputs, taken, failures);
    }

    private static String shorter(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
