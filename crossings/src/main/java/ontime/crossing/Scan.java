package ontime.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Walks once over the flights of some months that pass a filter. */
final class Scan {

    private final Snapshot snapshot;
    private final FlightFilter filter;
    private final List<Choice> choices = new ArrayList<>();

    /**
     * A choice of values of a dimension.
     *
     * @param chosen by the code of the value
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Choice(Axis axis, boolean[] chosen) {}

    Scan(Snapshot snapshot, FlightFilter filter) {
        this.snapshot = snapshot;
        this.filter = filter;
        filter.values().forEach((dimension, values) -> choose(dimension, values::contains));
        if (filter.from() != null || filter.to() != null) {
            choose(Dimension.DATE, date -> filter.isBetween(LocalDate.parse(date)));
        }
    }

    private void choose(Dimension dimension, Predicate<String> chosen) {
        Axis axis = snapshot.axes().get(dimension);
        choices.add(new Choice(axis, axis.chosen(chosen)));
    }

    /** A cell for each group of a block, with all its flights. */
    static List<Cell> groupSums(FlightBlock block, Outcomes outcomes) {
        Count groups = Count.ofGroups(block, outcomes);
        walk(new Batch(block), new boolean[block.groups()], List.of(), List.of(groups));
        return groups.list();
    }

    /**
     * Counts the flights of some of the blocks. Counts with other first ones share the work evenly, even if only a few months
     * pass.
     *
     * @param first position of a block
     * @param step from each block to the next
     * @return for each question
     */
    List<Count> count(List<Crossing> questions, int first, int step) {
        List<Count> counts =
                questions.stream().map(question -> Count.of(snapshot, question)).toList();
        for (int position = first; position < snapshot.blocks().size(); position += step) {
            if (filter.touches(snapshot.blocks().get(position).month())) {
                count(position, counts);
            }
        }
        return counts;
    }

    private void count(int position, List<Count> counts) {
        FlightBlock block = snapshot.blocks().get(position);
        boolean[] ruledOut = new boolean[block.groups()];
        List<Consumer<Batch>> tests = tests(block, position, ruledOut);
        boolean areWhole = tests.isEmpty();
        counts.forEach(count -> count.enter(block, position));
        List<Count> ofGroups = counts.stream().filter(Count::addsGroups).toList();
        List<Count> ofFlights = new ArrayList<>(
                counts.stream().filter(count -> count.addsFlights(areWhole)).toList());
        Count passingGroups = Count.ofGroups(block, snapshot.outcomes());
        if (!areWhole && !ofGroups.isEmpty()) {
            ofFlights.add(passingGroups);
        }
        walk(new Batch(block), ruledOut, tests, ofFlights);
        List<Cell> groups = areWhole ? snapshot.groupSums().get(position) : passingGroups.list();
        ofGroups.forEach(count -> count.add(block, groups, ruledOut, areWhole));
    }

    private static void walk(Batch batch, boolean[] ruledOut, List<Consumer<Batch>> tests, List<Count> counts) {
        for (int group = 0; group < ruledOut.length; group++) {
            int row = batch.block().start(group);
            int end = ruledOut[group] || counts.isEmpty() ? row : batch.block().start(group + 1);
            while (row < end) {
                row = batch.add(group, row, end);
                if (batch.count() == Batch.SIZE) {
                    take(batch, tests, counts);
                }
            }
        }
        take(batch, tests, counts);
    }

    private static void take(Batch batch, List<Consumer<Batch>> tests, List<Count> counts) {
        tests.forEach(test -> test.accept(batch));
        counts.forEach(count -> count.add(batch));
        batch.clear();
    }

    /**
     * What each flight of a block must pass; what all of them pass is left out.
     *
     * @param ruledOut is set for each group of which no flight passes
     */
    private List<Consumer<Batch>> tests(FlightBlock block, int position, boolean[] ruledOut) {
        List<Consumer<Batch>> tests = new ArrayList<>();
        for (Choice choice : choices) {
            Column column = choice.axis.column();
            int[] codes = choice.axis.codes()[position];
            if (column == null) {
                for (int group = 0; group < ruledOut.length; group++) {
                    ruledOut[group] |= !choice.chosen[codes[group]];
                }
            } else if (!IntStream.of(codes).allMatch(code -> choice.chosen[code])) {
                boolean[] chosen = new boolean[codes.length];
                for (int value = 0; value < codes.length; value++) {
                    chosen[value] = choice.chosen[codes[value]];
                }
                short[] values = block.column(column);
                tests.add(batch -> batch.keep(values, chosen));
            }
        }
        return tests;
    }
}
