package ontime.crossing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.flight.DayPart;
import org.jspecify.annotations.Nullable;

/** Every dimension over the blocks of a snapshot. */
final class Axes {

    private static final int HOURS = 24;
    private static final int HOURS_OF_PART = HOURS / DayPart.values().length;
    private static final int GROUPS = 12;

    private static final List<String> CAUSES =
            List.of("none", "carrier", "weather", "nas", "security", "late-aircraft");
    private static final List<String> CANCELLED =
            List.of("no", "carrier", "weather", "nas", "security", "not-reported");
    private static final List<String> DELAY_BANDS =
            List.of("early", "0-14", "15-29", "30-59", "60-119", "120+", "none");

    private final List<FlightBlock> blocks;
    private final Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);

    Axes(List<FlightBlock> blocks, Collection<Airport> places, Map<String, String> airplaneTypes) {
        this.blocks = blocks;
        addDays();
        List<String> hours =
                IntStream.range(0, HOURS).mapToObj(Integer::toString).toList();
        addCodes(Dimension.DEPARTURE_HOUR, Column.DEPARTURE_HOUR, hours, HOURS, hour -> hour);
        addCodes(
                Dimension.ARRIVAL_HOUR, Column.ARRIVAL_HOUR, and(hours, CrossingCell.UNKNOWN), HOURS + 1, hour -> hour);
        addCodes(
                Dimension.PART_OF_DAY,
                Column.DEPARTURE_HOUR,
                lowerCase(DayPart.values()),
                HOURS,
                hour -> hour / HOURS_OF_PART);
        addCodes(Dimension.DISTANCE_BAND, Column.DISTANCE_GROUP, distanceBands(), GROUPS, group -> group);
        addCodes(Dimension.CAUSE, Column.CAUSE, CAUSES, CAUSES.size(), cause -> cause);
        addCodes(Dimension.CANCELLED, Column.OUTCOME, CANCELLED, FlightOutcome.COUNT, FlightOutcome::reason);
        addCodes(
                Dimension.DIVERTED, Column.OUTCOME, List.of("no", "yes"), FlightOutcome.COUNT, FlightOutcome::diverted);
        addCodes(Dimension.DELAY_BAND, Column.OUTCOME, DELAY_BANDS, FlightOutcome.COUNT, FlightOutcome::band);
        addNames(Dimension.CARRIER, Column.CARRIER, FlightBlock::carriers, Function.identity());
        addNames(
                Dimension.AIRPLANE_TYPE,
                Column.TAIL_NUM,
                FlightBlock::tailNums,
                tailNum -> airplaneTypes.getOrDefault(tailNum, CrossingCell.UNKNOWN));
        Map<String, Airport> byCode = places.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        addAirports(Dimension.ORIGIN, Dimension.DEST, Function.identity());
        addAirports(Dimension.ORIGIN_CITY, Dimension.DEST_CITY, code -> byCode.getOrDefault(code, Airport.ofCode(code))
                .place());
        addAirports(Dimension.ORIGIN_STATE, Dimension.DEST_STATE, code -> state(byCode.get(code)));
        axes.put(Dimension.ROUTE, new Axis.OfRoute((Axis.OfGroupColumn) get(Dimension.ORIGIN), (Axis.OfGroupColumn)
                get(Dimension.DEST)));
    }

    Axis get(Dimension dimension) {
        return Objects.requireNonNull(axes.get(dimension));
    }

    private void addDays() {
        add(
                Dimension.MONTH,
                Column.CARRIER,
                blocks.stream().map(block -> block.month().toString()).toList(),
                position -> filled(blocks.get(position).carriers().size(), position));
        List<String> dates = new ArrayList<>();
        int[] firstDates = new int[blocks.size()];
        for (int position = 0; position < firstDates.length; position++) {
            firstDates[position] = dates.size();
            YearMonth month = blocks.get(position).month();
            IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(day -> month.atDay(day).toString())
                    .forEach(dates::add);
        }
        addDay(Dimension.DATE, dates, (position, day) -> firstDates[position] + day.getDayOfMonth() - 1);
        addDay(Dimension.WEEKDAY, lowerCase(DayOfWeek.values()), (position, day) -> day.getDayOfWeek()
                .ordinal());
    }

    /** A dimension whose code depends on the day. */
    private void addDay(Dimension dimension, List<String> values, ToIntBiFunction<Integer, LocalDate> code) {
        add(dimension, Column.DAY, values, position -> {
            YearMonth month = blocks.get(position).month();
            // There is no day 0.
            return IntStream.rangeClosed(0, month.lengthOfMonth())
                    .map(day -> code.applyAsInt(position, month.atDay(Math.max(day, 1))))
                    .toArray();
        });
    }

    /** A dimension whose code is computed from a column. */
    private void addCodes(
            Dimension dimension, Column column, List<String> values, int columnValues, IntUnaryOperator code) {
        int[] codes = IntStream.range(0, columnValues).map(code).toArray();
        add(dimension, column, values, position -> codes);
    }

    /** A dimension whose value is found by a name that each block numbers in its own way. */
    private void addNames(
            Dimension dimension,
            Column column,
            Function<FlightBlock, List<String>> names,
            Function<String, String> valueOf) {
        List<String> values = List.copyOf(blocks.stream()
                .flatMap(block -> names.apply(block).stream())
                .map(valueOf)
                .collect(Collectors.toCollection(TreeSet::new)));
        Map<String, Integer> positions = positions(values);
        add(dimension, column, values, position -> names.apply(blocks.get(position)).stream()
                .map(valueOf)
                .mapToInt(value -> Objects.requireNonNull(positions.get(value)))
                .toArray());
    }

    private void add(Dimension dimension, Column column, List<String> values, IntFunction<int[]> codesOfBlock) {
        int[][] codes = IntStream.range(0, blocks.size()).mapToObj(codesOfBlock).toArray(int[][]::new);
        axes.put(
                dimension,
                column.isOfGroup()
                        ? new Axis.OfGroupColumn(values, column, codes)
                        : new Axis.OfFlight(values, column, codes));
    }

    private static int[] filled(int size, int value) {
        int[] filled = new int[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private void addAirports(Dimension ofOrigin, Dimension ofDest, Function<String, String> valueOf) {
        addNames(ofOrigin, Column.ORIGIN, FlightBlock::airports, valueOf);
        addNames(ofDest, Column.DEST, FlightBlock::airports, valueOf);
    }

    private static String state(@Nullable Airport airport) {
        return airport == null || airport.state().isEmpty() ? CrossingCell.UNKNOWN : airport.state();
    }

    private static List<String> distanceBands() {
        List<String> bands = IntStream.range(0, GROUPS - 2)
                .mapToObj(group -> group * 250 + "-" + (group * 250 + 249))
                .toList();
        return and(and(bands, "2500+"), CrossingCell.UNKNOWN);
    }

    private static List<String> and(List<String> values, String last) {
        return Stream.concat(values.stream(), Stream.of(last)).toList();
    }

    private static <T> Map<T, Integer> positions(List<T> values) {
        return IntStream.range(0, values.size()).boxed().collect(Collectors.toMap(values::get, Function.identity()));
    }

    private static List<String> lowerCase(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
