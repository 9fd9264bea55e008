package ontime.crossing.loaded;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightCrossings;
import ontime.crossing.TooManyCellsException;
import ontime.model.delay.DelayHistogram;

/**
 * All loaded flights, for any question: those of some months in memory, those of the others counted by a server. Answers
 * are the same wherever the flights are. A snapshot: it never changes, and every answer names its version.
 *
 * <p>Questions that need the server take longer, and fail with its exception while it is away.
 */
public final class LoadedFlights {

    private final FlightCrossings memory;
    private final CountedMonths counted;
    private final List<YearMonth> monthsLeftOut;

    /**
     * A snapshot, with the version of the flights in memory.
     *
     * @param memory the months in memory
     * @param counted other months
     * @param monthsLeftOut months that are published, and whose flights no answer counts
     */
    public LoadedFlights(FlightCrossings memory, CountedMonths counted, List<YearMonth> monthsLeftOut) {
        this.memory = memory;
        this.counted = counted;
        this.monthsLeftOut = monthsLeftOut.stream().sorted().toList();
    }

    /** Flights that are all in memory. */
    public static LoadedFlights of(FlightCrossings memory) {
        return new LoadedFlights(memory, CountedMonths.NONE, List.of());
    }

    /** The version of the flights. */
    public String version() {
        return memory.version();
    }

    /** The months whose flights are counted, oldest first. */
    public List<YearMonth> months() {
        return Stream.concat(counted.list().stream(), memory.months().stream())
                .sorted()
                .toList();
    }

    /** The months in memory, oldest first. */
    public List<YearMonth> monthsInMemory() {
        return memory.months();
    }

    /** Months that are published, and whose flights no answer counts; oldest first. */
    public List<YearMonth> monthsLeftOut() {
        return monthsLeftOut;
    }

    /**
     * The month from which on no flight is left out.
     *
     * @throws IndexOutOfBoundsException if none is left out at all
     */
    public YearMonth completeFrom() {
        return monthsLeftOut.get(monthsLeftOut.size() - 1).plusMonths(1);
    }

    /** Every value that a loaded flight could have in a dimension, in natural order; of routes only those in memory. */
    public List<String> values(Dimension dimension) {
        if (counted.list().isEmpty() || !ClosedValues.of(dimension).isEmpty()) {
            return memory.values(dimension);
        }
        return Stream.concat(memory.values(dimension).stream(), counted.values(dimension))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a question is answered without the server. */
    public boolean isInMemory(Crossing question) {
        return !counted.areTouchedBy(question.filter());
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
     * Answers several questions over the same flights, in their order.
     *
     * @throws TooManyCellsException if one has more cells than it allows
     */
    public List<CrossingAnswer> answerAll(List<Crossing> questions) {
        List<Crossing> inMemory =
                questions.stream().distinct().filter(this::isInMemory).toList();
        List<CrossingAnswer> fromMemory = memory.answerAll(inMemory);
        Map<Crossing, CrossingAnswer> answers = new HashMap<>();
        IntStream.range(0, inMemory.size()).forEach(i -> answers.put(inMemory.get(i), fromMemory.get(i)));
        return questions.stream()
                .map(question -> answers.computeIfAbsent(question, this::addedUp))
                .toList();
    }

    private CrossingAnswer addedUp(Crossing question) {
        Map<List<String>, CellTotals> cells = new LinkedHashMap<>();
        if (memory.months().stream().anyMatch(question.filter()::touches)) {
            addMemory(cells, question);
        }
        counted.addTo(cells, question);
        CellKeys order = new CellKeys(question.groupBy());
        return new CrossingAnswer(
                version(),
                cells.keySet().stream()
                        .sorted(order)
                        .map(key -> new CrossingCell(
                                key, Objects.requireNonNull(cells.get(key)).figures()))
                        .toList());
    }

    private void addMemory(Map<List<String>, CellTotals> cells, Crossing question) {
        List<CrossingCell> counts = memory.answer(question.withoutPercentiles()).cells();
        List<DelayHistogram> delays = question.percentiles() ? memory.delays(question) : List.of();
        for (int i = 0; i < counts.size(); i++) {
            CellTotals cell = new CellTotals();
            cell.add(counts.get(i).figures().totals());
            if (question.percentiles()) {
                cell.addArrivals(delays.get(i));
            }
            cells.put(counts.get(i).key(), cell);
        }
    }
}
