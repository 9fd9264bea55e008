package ontime.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Walks once over the flights of some months that pass a filter, group by group. */
final class Scan {

    private final Snapshot snapshot;
    private final List<Choice> ofGroups;
    private final List<Choice> ofFlights;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Choice(Axis axis, boolean[] chosen) {

        FlightTest test(FlightBlock block, int position) {
            int[] codes = axis.codes()[position];
            boolean[] passing = new boolean[codes.length];
            int count = 0;
            for (int value = 0; value < codes.length; value++) {
                passing[value] = chosen[codes[value]];
                count += passing[value] ? 1 : 0;
            }
            return new FlightTest(block.column(Objects.requireNonNull(axis.column())), passing, count);
        }
    }

    Scan(Snapshot snapshot, FlightFilter filter) {
        this.snapshot = snapshot;
        List<Choice> choices = new ArrayList<>();
        filter.values().forEach((dimension, values) -> choices.add(choice(dimension, values::contains)));
        if (filter.from() != null || filter.to() != null) {
            choices.add(choice(Dimension.DATE, date -> filter.isBetween(LocalDate.parse(date))));
        }
        this.ofGroups =
                choices.stream().filter(choice -> choice.axis.column() == null).toList();
        this.ofFlights =
                choices.stream().filter(choice -> choice.axis.column() != null).toList();
    }

    private Choice choice(Dimension dimension, Predicate<String> chosen) {
        Axis axis = snapshot.axes().get(dimension);
        return new Choice(axis, axis.chosen(chosen));
    }

    /**
     * Walks over some of the blocks. Walks with other first ones share the work evenly, even if only a few months pass.
     *
     * @param first position of a block
     * @param step from each block to the next
     * @param counts take one group after the other
     */
    void run(int first, int step, List<Count> counts) {
        for (int position = first; position < snapshot.blocks().size(); position += step) {
            FlightBlock block = snapshot.blocks().get(position);
            List<FlightTest> tests = tests(block, position);
            if (tests.stream().noneMatch(FlightTest::passesNothing)) {
                boolean[] passing = passingGroups(block, position);
                GroupFlights flights = new GroupFlights(block, position);
                for (int group = 0; group < block.groups(); group++) {
                    if (passing[group]) {
                        flights.enter(group, tests);
                        for (int i = 0; flights.count() > 0 && i < counts.size(); i++) {
                            counts.get(i).add(flights);
                        }
                    }
                }
            }
        }
    }

    private boolean[] passingGroups(FlightBlock block, int position) {
        boolean[] passing = new boolean[block.groups()];
        Arrays.fill(passing, true);
        for (Choice choice : ofGroups) {
            int[] codes = choice.axis.codes()[position];
            for (int group = 0; group < passing.length; group++) {
                passing[group] &= choice.chosen[codes[group]];
            }
        }
        return passing;
    }

    /** What a flight of a block must pass; a test that all pass is left out. */
    private List<FlightTest> tests(FlightBlock block, int position) {
        return ofFlights.stream()
                .map(choice -> choice.test(block, position))
                .filter(test -> !test.passesAll())
                .toList();
    }
}
