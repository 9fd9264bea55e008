package ontime.crossing.loaded;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.TooManyCellsException;
import ontime.model.airport.Airport;
import ontime.model.count.CountField;
import ontime.model.count.CountQuestion;
import ontime.model.count.CountedFlights;
import ontime.model.count.FlightCondition;
import ontime.model.count.FlightCounter;
import ontime.model.publication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Published months whose flights a server counts. It is asked for the first time when a question needs it, so that
 * questions about other months are answered while it is away.
 */
public final class CountedMonths {

    /** No months: nothing asks a server. */
    public static final CountedMonths NONE = new CountedMonths(
            new FlightCounter() {
                @Override
                public Map<YearMonth, String> find(Collection<Publication> months) {
                    return Map.of();
                }

                @Override
                public void count(
                        Collection<String> versions, CountQuestion question, Consumer<CountedFlights> counted) {
                    throw new IllegalStateException("no month is counted on a server");
                }
            },
            List.of(),
            Set.of(),
            List.of(),
            Map.of());

    /** What a server may send for a question: more than this takes it minutes. */
    private static final int MOST_COUNTED = 1_000_000;

    private final FlightCounter server;
    private final SortedMap<YearMonth, Publication> months;
    private final Set<String> carriers;
    private final NamedValues names;
    private volatile @Nullable Map<YearMonth, String> versions;

    /**
     * Months of a server.
     *
     * @param months publications of the flights, one of each month
     * @param carriers codes of the airlines that fly
     * @param airports where cities and states are known from
     * @param airplaneTypes manufacturer and model by tail number
     */
    public CountedMonths(
            FlightCounter server,
            Collection<Publication> months,
            Collection<String> carriers,
            Collection<Airport> airports,
            Map<String, String> airplaneTypes) {
        this.server = server;
        this.months = new TreeMap<>(months.stream().collect(Collectors.toMap(Publication::month, Function.identity())));
        this.carriers = Set.copyOf(carriers);
        this.names = new NamedValues(airports, airplaneTypes);
    }

    /** The months, oldest first. */
    List<YearMonth> list() {
        return List.copyOf(months.keySet());
    }

    /** Whether a filter leaves some of the months. */
    boolean areTouchedBy(FlightFilter filter) {
        return months.keySet().stream().anyMatch(filter::touches);
    }

    /** The values that flights of these months may have, in any order; without dates and routes. */
    Stream<String> values(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> months.keySet().stream().map(YearMonth::toString);
            case CARRIER -> carriers.stream();
            default -> months.isEmpty() ? Stream.empty() : names.values(dimension).stream();
        };
    }

    /**
     * Adds the flights of these months to the cells of a question.
     *
     * @throws TooManyCellsException if there are more cells than the question allows, or than the server can send
     */
    void addTo(Map<List<String>, CellTotals> cells, Crossing question) {
        List<String> touched = versions().entrySet().stream()
                .filter(version -> question.filter().touches(version.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        FlightCondition condition = condition(question.filter());
        count(
                touched,
                question,
                condition,
                CountField.OUTCOME,
                cells,
                (cell, outcome, counted) -> cell.add(outcome, counted));
        if (question.percentiles()) {
            count(
                    touched,
                    question,
                    condition,
                    CountField.ARR_DELAY,
                    cells,
                    (cell, minutes, counted) -> cell.addArrivals(minutes, counted.flights()));
        }
    }

    /** What a number of flights adds to a cell. */
    @FunctionalInterface
    private interface Addition {
        void add(CellTotals cell, int value, CountedFlights counted);
    }

    /** Counts by the dimensions of a question and one number more. */
    private void count(
            List<String> touched,
            Crossing question,
            FlightCondition condition,
            CountField number,
            Map<List<String>, CellTotals> cells,
            Addition addition) {
        Set<CountField> all = EnumSet.of(number);
        question.groupBy().forEach(dimension -> all.addAll(NamedValues.fields(dimension)));
        List<CountField> fields = List.copyOf(all);
        int[] received = new int[1];
        server.count(touched, new CountQuestion(fields, condition, number == CountField.OUTCOME), counted -> {
            received[0]++;
            if (received[0] > MOST_COUNTED) {
                throw new TooManyCellsException(MOST_COUNTED);
            }
            List<String> key = question.groupBy().stream()
                    .map(dimension ->
                            names.value(dimension, field -> counted.values().get(fields.indexOf(field))))
                    .toList();
            CellTotals cell = cells.computeIfAbsent(key, added -> new CellTotals());
            if (cells.size() > question.mostCells()) {
                throw new TooManyCellsException(question.mostCells());
            }
            addition.add(cell, Integer.parseInt(counted.values().get(fields.indexOf(number))), counted);
        });
    }

    private FlightCondition condition(FlightFilter filter) {
        List<FlightCondition> all = new ArrayList<>();
        if (filter.from() != null || filter.to() != null) {
            all.add(new FlightCondition.Between(filter.from(), filter.to()));
        }
        filter.values().forEach((dimension, chosen) -> names.condition(dimension, chosen)
                .forEach(all::add));
        return new FlightCondition.All(all);
    }

    /** Found once, so that all answers are about the same versions. */
    private Map<YearMonth, String> versions() {
        Map<YearMonth, String> found = versions;
        if (found == null) {
            found = server.find(months.values());
            versions = found;
        }
        return found;
    }
}
