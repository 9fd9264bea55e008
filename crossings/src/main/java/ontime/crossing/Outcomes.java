package ontime.crossing;

import java.util.Arrays;
import java.util.List;

/** The outcomes that occur in some blocks, numbered without gaps: some thirty of all that are possible do. */
final class Outcomes {

    private final int[] numbers = new int[FlightOutcome.COUNT];
    private final int[] outcomes;

    Outcomes(List<FlightBlock> blocks) {
        boolean[] occurs = new boolean[FlightOutcome.COUNT];
        for (FlightBlock block : blocks) {
            for (short outcome : block.column(Column.OUTCOME)) {
                occurs[outcome] = true;
            }
        }
        int[] some = new int[FlightOutcome.COUNT];
        int count = 0;
        for (int outcome = 0; outcome < FlightOutcome.COUNT; outcome++) {
            if (occurs[outcome]) {
                numbers[outcome] = count;
                some[count++] = outcome;
            }
        }
        outcomes = Arrays.copyOf(some, count);
    }

    int count() {
        return outcomes.length;
    }

    /** See {@link FlightOutcome}. */
    int outcome(int number) {
        return outcomes[number];
    }

    /** By {@link FlightOutcome}. */
    int[] numbers() {
        return numbers;
    }
}
