package ontime.crossing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Walks once over the flights of some months that pass a filter, group by group. */
final class Scan {

    private final Snapshot snapshot;
    private final FlightFilter filter;
    private final Map<Axis.OfGroup, boolean[]> ofGroups = new HashMap<>();
    private final Map<Axis.OfFlight, boolean[]> ofFlights = new HashMap<>();

    Scan(Snapshot snapshot, FlightFilter filter) {
        this.snapshot = snapshot;
        this.filter = filter;
        for (Map.Entry<Dimension, Set<String>> chosen : filter.values().entrySet()) {
            Axis axis = snapshot.axes().get(chosen.getKey());
            if (axis instanceof Axis.OfGroup ofGroup) {
                ofGroups.put(ofGroup, axis.chosen(chosen.getValue()));
            } else if (axis instanceof Axis.OfFlight ofFlight) {
                ofFlights.put(ofFlight, axis.chosen(chosen.getValue()));
            }
        }
    }

    /**
     * Walks over the blocks from one position to before another.
     *
     * @param visitor is given one group after the other
     */
    void run(int from, int to, Consumer<GroupFlights> visitor) {
        for (int position = from; position < to; position++) {
            FlightBlock block = snapshot.blocks().get(position);
            List<FlightTest> tests = tests(block, position);
            if (tests.stream().noneMatch(FlightTest::passesNothing)) {
                GroupFlights flights =
                        new GroupFlights(block, position, snapshot.groupSums().get(position));
                for (int group = 0; group < block.groups(); group++) {
                    if (passes(block, position, group)) {
                        flights.enter(group);
                        for (FlightTest test : tests) {
                            flights.keep(test.column(), test.chosen());
                        }
                        if (flights.count() > 0) {
                            visitor.accept(flights);
                        }
                    }
                }
            }
        }
    }

    private boolean passes(FlightBlock block, int position, int group) {
        for (Map.Entry<Axis.OfGroup, boolean[]> chosen : ofGroups.entrySet()) {
            if (!chosen.getValue()[chosen.getKey().code(block, position, group)]) {
                return false;
            }
        }
        return true;
    }

    /** What a flight of a block must pass; a test that all pass is left out. */
    private List<FlightTest> tests(FlightBlock block, int position) {
        List<FlightTest> tests = new ArrayList<>();
        boolean[] days = new boolean[block.month().lengthOfMonth() + 1];
        for (int day = 1; day < days.length; day++) {
            days[day] = isBetween(block.month().atDay(day));
        }
        days[0] = days[1]; // not a day
        tests.add(new FlightTest(block.column(Column.DAY), days));
        ofFlights.forEach((axis, chosen) -> {
            int[] codes = axis.codes()[position];
            boolean[] passes = new boolean[codes.length];
            for (int value = 0; value < codes.length; value++) {
                passes[value] = chosen[codes[value]];
            }
            tests.add(new FlightTest(block.column(axis.column()), passes));
        });
        return tests.stream().filter(test -> !test.passesAll()).toList();
    }

    private boolean isBetween(LocalDate day) {
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
