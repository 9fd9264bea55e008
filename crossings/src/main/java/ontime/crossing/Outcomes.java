package ontime.crossing;

import java.util.BitSet;
import java.util.List;
import ontime.model.count.FlightOutcome;

/** The outcomes that occur in some blocks, numbered without gaps: some thirty of all that are possible do. */
final class Outcomes {

    private final int[] numbers = new int[FlightOutcome.COUNT];
    private final int[] outcomes;

    Outcomes(List<FlightBlock> blocks) {
        BitSet occurring = new BitSet();
        for (FlightBlock block : blocks) {
            for (short outcome : block.column(Column.OUTCOME)) {
                occurring.set(outcome);
            }
        }
        outcomes = occurring.stream().toArray();
        for (int number = 0; number < outcomes.length; number++) {
            numbers[outcomes[number]] = number;
        }
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
