package ontime.crossing;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayTotals;

/**
 * The flights of all loaded months in memory, for any question of any filter and grouping. A snapshot: it never changes,
 * and every answer names its version.
 *
 * <p>Own code where DuckDB would answer the same questions: a click on a dashboard takes a fraction of its CPU, and no
 * native library can end the web application. The decision record has the figures.
 */
public final class FlightCrossings {

    private static final int CELLS_AT_ONCE = 1000;

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
        Map<FlightFilter, List<Crossing>> byFilter =
                questions.stream().distinct().collect(Collectors.groupingBy(Crossing::filter));
        Map<Crossing, CrossingAnswer> answers = new ConcurrentHashMap<>();
        byFilter.entrySet().parallelStream().forEach(some -> answer(some.getKey(), some.getValue(), answers));
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
        List<Count> parts = counted(question.filter(), List.of(question.withPercentiles())).stream()
                .map(part -> part.get(0))
                .toList();
        Count all = new Count(snapshot, question);
        parts.forEach(all::addSums);
        int[] occurs = new int[snapshot.delays().size()];
        return Arrays.stream(all.cells().sorted())
                .mapToObj(position -> {
                    Arrays.fill(occurs, 0);
                    parts.forEach(part -> part.countDelays(position, 1, occurs));
                    return snapshot.delays().histogram(occurs);
                })
                .toList();
    }

    /** Walks over parts of the months at the same time, and adds the parts up. */
    private void answer(FlightFilter filter, List<Crossing> questions, Map<Crossing, CrossingAnswer> answers) {
        List<List<Count>> counted = counted(filter, questions);
        IntStream.range(0, questions.size())
                .parallel()
                .forEach(i -> answers.put(
                        questions.get(i),
                        answer(
                                questions.get(i),
                                counted.stream().map(part -> part.get(i)).toList())));
    }

    private List<List<Count>> counted(FlightFilter filter, List<Crossing> questions) {
        Scan scan = new Scan(snapshot, filter);
        int parts = ForkJoinPool.getCommonPoolParallelism() + 1;
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> count(scan, questions, part, parts))
                .toList();
    }

    private List<Count> count(Scan scan, List<Crossing> questions, int part, int parts) {
        List<Count> counts = questions.stream()
                .map(question -> new Count(snapshot, question))
                .toList();
        scan.run(part, parts, counts);
        return counts;
    }

    private CrossingAnswer answer(Crossing question, List<Count> parts) {
        Count all = new Count(snapshot, question);
        parts.forEach(all::addSums);
        long[] positions = all.cells().sorted();
        return new CrossingAnswer(
                version,
                IntStream.range(0, (positions.length + CELLS_AT_ONCE - 1) / CELLS_AT_ONCE)
                        .parallel()
                        .boxed()
                        .flatMap(some -> cells(
                                question,
                                all,
                                parts,
                                Arrays.stream(positions)
                                        .skip((long) some * CELLS_AT_ONCE)
                                        .limit(CELLS_AT_ONCE)))
                        .toList());
    }

    private Stream<CrossingCell> cells(Crossing question, Count all, List<Count> parts, LongStream positions) {
        int[] occurs = new int[question.percentiles() ? snapshot.delays().size() : 0];
        return positions.mapToObj(position -> {
            DelayTotals totals = all.sums().totals(all.cells().find(position));
            DelayPercentiles percentiles = null;
            if (question.percentiles() && totals.arrivals() > 0) {
                parts.forEach(part -> part.countDelays(position, 1, occurs));
                percentiles = snapshot.delays().percentiles(occurs, totals.arrivals());
                parts.forEach(part -> part.countDelays(position, -1, occurs));
            }
            return new CrossingCell(all.cells().key(position), new DelayFigures(totals, percentiles));
        });
    }
}
