package ontime.crossing;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayHistogram;

/**
 * The flights of all loaded months in memory, for any question of any filter and grouping. A snapshot: it never changes,
 * and every answer names its version.
 *
 * <p>Own code where DuckDB would answer the same questions: a click on a dashboard takes a fraction of its CPU, and no
 * native library can end the web application. The decision record has the figures.
 */
public final class FlightCrossings {

    private final String version;
    private final Snapshot snapshot;

    private FlightCrossings(String version, Snapshot snapshot) {
        this.version = version;
        this.snapshot = snapshot;
    }

    /**
     * A snapshot.
     *
     * @param version named by every answer
     * @param months one block for each month, in any order
     * @param airports where cities and states are known from
     * @param airplaneTypes manufacturer and model by tail number
     */
    public static FlightCrossings of(
            String version,
            Collection<FlightBlock> months,
            Collection<Airport> airports,
            Map<String, String> airplaneTypes) {
        List<FlightBlock> sorted =
                months.stream().sorted(Comparator.comparing(FlightBlock::month)).toList();
        return new FlightCrossings(version, Snapshot.of(sorted, new Axes(sorted, airports, airplaneTypes)));
    }

    /** The version of the flights. */
    public String version() {
        return version;
    }

    /** The months, oldest first. */
    public List<YearMonth> months() {
        return snapshot.blocks().stream().map(FlightBlock::month).toList();
    }

    /** Flights of all months. */
    public long flights() {
        return snapshot.blocks().stream().mapToLong(FlightBlock::flights).sum();
    }

    /** Bytes of memory of the columns and of the sums beside them. */
    public long bytes() {
        return snapshot.bytes();
    }

    /** Every value that a loaded flight could have in a dimension, in natural order. */
    public List<String> values(Dimension dimension) {
        return snapshot.axes().get(dimension).values();
    }

    /**
     * Answers a question.
     *
     * @throws TooManyCellsException if there are more cells than the question allows
     */
    public CrossingAnswer answer(Crossing question) {
        return answerAll(List.of(question)).get(0);
    }

    /**
     * Answers several questions over the same flights, in their order. Questions with the same filter share one walk over
     * the flights; all processors take part.
     *
     * @throws TooManyCellsException if one has more cells than it allows
     */
    public List<CrossingAnswer> answerAll(List<Crossing> questions) {
        Map<Crossing, CrossingAnswer> answers = new ConcurrentHashMap<>();
        Map<FlightFilter, List<Crossing>> byFilter =
                questions.stream().distinct().collect(Collectors.groupingBy(Crossing::filter));
        byFilter.values().parallelStream().forEach(same -> {
            List<Count> counts = count(same);
            for (int i = 0; i < counts.size(); i++) {
                answers.put(
                        same.get(i), new CrossingAnswer(version, counts.get(i).toCells()));
            }
        });
        return questions.stream()
                .map(question -> Objects.requireNonNull(answers.get(question)))
                .toList();
    }

    /**
     * How often each arrival delay occurs in each cell: percentiles of these flights and others together are made from it.
     *
     * @return in the order of the cells of {@link #answer}
     * @throws TooManyCellsException if there are more cells than the question allows
     */
    public List<DelayHistogram> delays(Crossing question) {
        return count(List.of(question.withPercentiles())).get(0).list().stream()
                .map(cell -> cell.delays().histogram())
                .toList();
    }

    /** Walks over parts of the months at the same time, and adds the parts up. */
    private List<Count> count(List<Crossing> sameFilter) {
        Scan scan = new Scan(snapshot, sameFilter.get(0).filter());
        int parts = ForkJoinPool.getCommonPoolParallelism() + 1;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> scan.count(sameFilter, part, parts))
                .reduce(FlightCrossings::plus)
                .orElseThrow();
    }

    private static List<Count> plus(List<Count> some, List<Count> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i).plus(others.get(i)))
                .toList();
    }
}
