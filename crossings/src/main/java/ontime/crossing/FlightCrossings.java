package ontime.crossing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayFigures;

/**
 * The flights of all loaded months in memory, for any question of any filter and grouping. A snapshot: it never changes,
 * and every answer names its version.
 *
 * <p>Own code where DuckDB would answer the same questions: a click on a dashboard takes a fraction of its CPU, and no
 * native library can end the web application. The decision record has the figures.
 */
public final class FlightCrossings {

    private final String version;
    private final Axes axes;
    private final List<FlightBlock> months;

    private FlightCrossings(String version, List<FlightBlock> months, Axes axes) {
        this.version = version;
        this.months = months;
        this.axes = axes;
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
        return new FlightCrossings(version, sorted, new Axes(sorted, airports, airplaneTypes));
    }

    /** The version of the flights. */
    public String version() {
        return version;
    }

    /** The months, oldest first. */
    public List<YearMonth> months() {
        return months.stream().map(FlightBlock::month).toList();
    }

    /** Flights of all months. */
    public long flights() {
        return months.stream().mapToLong(FlightBlock::flights).sum();
    }

    /** Bytes of memory of the columns. */
    public long bytes() {
        return months.stream().mapToLong(FlightBlock::bytes).sum();
    }

    /** Every value that a loaded flight could have in a dimension, in natural order; not of routes, which are too many. */
    public List<String> values(Dimension dimension) {
        Axis axis = axes.get(dimension);
        return IntStream.range(0, axis.size()).mapToObj(axis::value).toList();
    }

    /**
     * Answers a question.
     *
     * @throws TooManyCellsException if there are more cells than the question allows
     */
    public CrossingAnswer answer(Crossing question) {
        Scan scan = new Scan(axes, question);
        CellSums sums = new CellSums(scan.cells(), question.mostCells());
        scan.run(sums);
        CellDelays delays = question.percentiles() ? new CellDelays(sums) : null;
        if (delays != null) {
            scan.run(delays);
        }
        List<CrossingCell> cells = new ArrayList<>(sums.cells());
        IntStream.range(0, sums.cells())
                .boxed()
                .sorted(Comparator.comparingLong(sums::position))
                .forEach(cell -> cells.add(new CrossingCell(
                        scan.key(sums.position(cell)),
                        new DelayFigures(
                                sums.totals(cell),
                                delays == null ? null : delays.percentiles(cell).orElse(null)))));
        return new CrossingAnswer(version, cells);
    }

    /**
     * Answers several questions over the same flights, in their order, on all cores.
     *
     * @throws TooManyCellsException if one has more cells than it allows
     */
    public List<CrossingAnswer> answerAll(List<Crossing> questions) {
        return questions.parallelStream().map(this::answer).toList();
    }
}
