package ontime.crossing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks once over the flights of some months that pass a filter, group by group. */
final class Scan {

    private final Snapshot snapshot;
    private final FlightFilter filter;
    private final List<Choice> ofGroups;
    private final List<Choice> ofFlights;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Choice(Axis axis, boolean[] chosen) {

        /** Whether flights pass, by the value of the column or by the group. */
        boolean[] passing(int position) {
            int[] codes = axis.codes()[position];
            boolean[] passing = new boolean[codes.length];
            for (int i = 0; i < codes.length; i++) {
                passing[i] = chosen[codes[i]];
            }
            return passing;
        }
    }

    Scan(Snapshot snapshot, FlightFilter filter) {
        this.snapshot = snapshot;
        this.filter = filter;
        Map<Boolean, List<Choice>> choices = filter.values().entrySet().stream()
                .map(entry -> new Choice(
                        snapshot.axes().get(entry.getKey()),
                        snapshot.axes().get(entry.getKey()).chosen(entry.getValue())))
                .collect(Collectors.partitioningBy(choice -> choice.axis.column() == null));
        this.ofGroups = Objects.requireNonNull(choices.get(true));
        this.ofFlights = Objects.requireNonNull(choices.get(false));
    }

    /**
     * Walks over the blocks from one position to before another.
     *
     * @param visitors are given one group after the other
     */
    void run(int from, int to, List<? extends Consumer<GroupFlights>> visitors) {
        for (int position = from; position < to && !visitors.isEmpty(); position++) {
            FlightBlock block = snapshot.blocks().get(position);
            List<FlightTest> tests = tests(block, position);
            if (tests.stream().noneMatch(FlightTest::passesNothing)) {
                List<boolean[]> groups = passingGroups(position);
                GroupFlights flights =
                        new GroupFlights(block, position, snapshot.groupSums().get(position));
                for (int group = 0; group < block.groups(); group++) {
                    if (passes(groups, group)) {
                        flights.enter(group, tests);
                        for (int i = 0; flights.count() > 0 && i < visitors.size(); i++) {
                            visitors.get(i).accept(flights);
                        }
                    }
                }
            }
        }
    }

    private List<boolean[]> passingGroups(int position) {
        return ofGroups.stream().map(choice -> choice.passing(position)).toList();
    }

    private static boolean passes(List<boolean[]> passing, int group) {
        for (int i = 0; i < passing.size(); i++) {
            if (!passing.get(i)[group]) {
                return false;
            }
        }
        return true;
    }

    /** What a flight of a block must pass; a test that all pass is left out. */
    private List<FlightTest> tests(FlightBlock block, int position) {
        boolean[] days = new boolean[block.month().lengthOfMonth() + 1];
        for (int day = 1; day < days.length; day++) {
            days[day] = isBetween(block.month().atDay(day));
        }
        days[0] = days[1]; // not a day
        return Stream.concat(
                        Stream.of(new FlightTest(block.column(Column.DAY), days)),
                        ofFlights.stream()
                                .map(choice -> new FlightTest(
                                        block.column(Objects.requireNonNull(choice.axis.column())),
                                        choice.passing(position))))
                .filter(test -> !test.passesAll())
                .toList();
    }

    private boolean isBetween(LocalDate day) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
