package ontime.crossing;

import java.time.LocalDate;
import java.util.Arrays;

/** Some flights of a day that pass a filter: few enough for a processor's cache. What several questions need is read once. */
final class Chunk {

    /** Flights that are looked at together. */
    static final int MOST = 4096;

    private final FlightBlock block;
    private final int position;
    private LocalDate date;
    private final int[] rows = new int[MOST];
    private int count;

    private boolean summed;
    private final int[] outcomes = new int[FlightOutcome.COUNT];
    private final long[] delays = new long[MOST];
    private final int[] withCause = new int[MOST];
    private final int[] causes = new int[MOST];
    private int causeCount;

    /** Flights of the block with a cause, up to a flight. */
    private int causesBefore;

    private int countedTo;

    Chunk(FlightBlock block, int position) {
        this.block = block;
        this.position = position;
        this.date = block.month().atDay(1);
    }

    /** Goes to the first flight of a day of the block. */
    void enter(int day) {
        date = block.month().atDay(day);
        causesBefore = block.causeStart(day);
        countedTo = block.start(day);
    }

    /** Takes up all flights of a range. */
    void fill(int from, int to) {
        count = to - from;
        summed = false;
        for (int i = 0; i < count; i++) {
            rows[i] = from + i;
        }
    }

    /** Keeps the flights whose code is chosen. */
    void keep(int[] codes, boolean[] chosen) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            rows[kept] = rows[i];
            kept += chosen[codes[i]] ? 1 : 0;
        }
        count = kept;
    }

    FlightBlock block() {
        return block;
    }

    /** The block's position in the snapshot. */
    int position() {
        return position;
    }

    LocalDate date() {
        return date;
    }

    /** The flights of the block, ascending. */
    int[] rows() {
        return rows;
    }

    int count() {
        return count;
    }

    /** The flights by outcome. */
    int[] outcomes() {
        sum();
        return outcomes;
    }

    /** The delays of each flight as one number: arrival delay in the upper half, departure delay in the lower half. */
    long[] delays() {
        sum();
        return delays;
    }

    /** How many flights have a cause. */
    int causeCount() {
        sum();
        return causeCount;
    }

    /** Which of the flights have a cause: positions in {@link #rows}. */
    int[] withCause() {
        return withCause;
    }

    /** For each flight with a cause, where its minutes are in the block. */
    int[] causes() {
        return causes;
    }

    private void sum() {
        if (!summed) {
            summed = true;
            Arrays.fill(outcomes, 0);
            short[] outcome = block.column(Column.OUTCOME);
            short[] depDelay = block.column(Column.DEP_DELAY);
            short[] arrDelay = block.column(Column.ARR_DELAY);
            short[] cause = block.column(Column.CAUSE);
            causeCount = 0;
            for (int i = 0; i < count; i++) {
                int row = rows[i];
                outcomes[outcome[row]]++;
                long departure = depDelay[row] == FlightBlock.NO_DELAY ? 0 : depDelay[row];
                long arrival = arrDelay[row] == FlightBlock.NO_DELAY ? 0 : arrDelay[row];
                delays[i] = (arrival << Integer.SIZE) + departure;
                for (; countedTo < row; countedTo++) {
                    causesBefore += cause[countedTo] == 0 ? 0 : 1;
                }
                withCause[causeCount] = i;
                causes[causeCount] = causesBefore * FlightBlock.CAUSES;
                causeCount += cause[row] == 0 ? 0 : 1;
            }
        }
    }
}
