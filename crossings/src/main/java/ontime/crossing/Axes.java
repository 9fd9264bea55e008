package ontime.crossing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.count.FlightOutcome;
import ontime.model.flight.DayPart;
import org.jspecify.annotations.Nullable;

/** Every dimension over the blocks of a snapshot. */
final class Axes {

    private static final int HOURS = 24;
    private static final int DISTANCE_GROUPS = 12;

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
        addNames(Dimension.MONTH, Column.CARRIER, (block, any) -> block.month().toString());
        addNames(Dimension.DATE, Column.DAY, (block, day) -> date(block, day).toString());
        put(Dimension.WEEKDAY, Column.DAY, lowerCase(DayOfWeek.values()), block -> IntStream.range(0, FlightBlock.DAYS)
                .map(day -> date(block, day).getDayOfWeek().ordinal())
                .toArray());
        List<String> hours =
                IntStream.range(0, HOURS).mapToObj(Integer::toString).toList();
        int hoursOfPart = HOURS / DayPart.values().length;
        addCodes(Dimension.DEPARTURE_HOUR, Column.DEPARTURE_HOUR, hours, HOURS, hour -> hour);
        addCodes(Dimension.ARRIVAL_HOUR, Column.ARRIVAL_HOUR, andUnknown(hours), HOURS + 1, hour -> hour);
        addCodes(
                Dimension.PART_OF_DAY,
                Column.DEPARTURE_HOUR,
                lowerCase(DayPart.values()),
                HOURS,
                hour -> hour / hoursOfPart);
        addCodes(Dimension.DISTANCE_BAND, Column.DISTANCE_GROUP, distanceBands(), DISTANCE_GROUPS, group -> group);
        addCodes(Dimension.CAUSE, Column.CAUSE, CAUSES, CAUSES.size(), cause -> cause);
        addCodes(Dimension.CANCELLED, Column.OUTCOME, CANCELLED, FlightOutcome.COUNT, FlightOutcome::reason);
        addCodes(
                Dimension.DIVERTED, Column.OUTCOME, List.of("no", "yes"), FlightOutcome.COUNT, FlightOutcome::diverted);
        addCodes(Dimension.DELAY_BAND, Column.OUTCOME, DELAY_BANDS, FlightOutcome.COUNT, FlightOutcome::band);
        addNames(Dimension.CARRIER, Column.CARRIER, (block, carrier) -> block.carriers()
                .get(carrier));
        addNames(
                Dimension.AIRPLANE_TYPE,
                Column.TAIL_NUM,
                (block, tailNum) -> airplaneTypes.getOrDefault(block.tailNums().get(tailNum), CrossingCell.UNKNOWN));
        Map<String, Airport> byCode = places.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        addAirports(Dimension.ORIGIN, Dimension.DEST, UnaryOperator.identity());
        addAirports(Dimension.ORIGIN_CITY, Dimension.DEST_CITY, code -> byCode.getOrDefault(code, Airport.ofCode(code))
                .place());
        addAirports(Dimension.ORIGIN_STATE, Dimension.DEST_STATE, code -> state(byCode.get(code)));
        addRoutes();
    }

    Axis get(Dimension dimension) {
        return Objects.requireNonNull(axes.get(dimension));
    }

    /** A dimension whose code is computed from a column. */
    private void addCodes(
            Dimension dimension, Column column, List<String> values, int columnValues, IntUnaryOperator code) {
        int[] codes = IntStream.range(0, columnValues).map(code).toArray();
        put(dimension, column, values, block -> codes);
    }

    /** A dimension with the values that occur, named by a column's value in a block. */
    private void addNames(Dimension dimension, Column column, BiFunction<FlightBlock, Integer, String> name) {
        Map<FlightBlock, List<String>> names = blocks.stream()
                .collect(Collectors.toMap(Function.identity(), block -> IntStream.range(0, block.values(column))
                        .mapToObj(value -> name.apply(block, value))
                        .toList()));
        List<String> values = names.values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        Map<String, Integer> codes = positions(values);
        put(dimension, column, values, block -> codes(Objects.requireNonNull(names.get(block)).stream(), codes));
    }

    private void addAirports(Dimension ofOrigin, Dimension ofDest, UnaryOperator<String> name) {
        addNames(
                ofOrigin,
                Column.ORIGIN,
                (block, airport) -> name.apply(block.airports().get(airport)));
        addNames(
                ofDest,
                Column.DEST,
                (block, airport) -> name.apply(block.airports().get(airport)));
    }

    /** Only routes that are flown: most pairs of airports are none. */
    private void addRoutes() {
        List<String> values =
                blocks.stream().flatMap(FlightBlock::routes).distinct().sorted().toList();
        Map<String, Integer> codes = positions(values);
        axes.put(
                Dimension.ROUTE,
                new Axis(
                        values,
                        null,
                        blocks.stream()
                                .map(block -> codes(block.routes(), codes))
                                .toArray(int[][]::new)));
    }

    /** A dimension by the codes of a column's values in each block. */
    private void put(
            Dimension dimension, Column column, List<String> values, Function<FlightBlock, int[]> codesOfBlock) {
        int[][] codes = blocks.stream()
                .map(block -> column.isOfGroup()
                        ? ofGroups(block, column, codesOfBlock.apply(block))
                        : codesOfBlock.apply(block))
                .toArray(int[][]::new);
        axes.put(dimension, new Axis(values, column.isOfGroup() ? null : column, codes));
    }

    private static int[] ofGroups(FlightBlock block, Column column, int[] codes) {
        short[] values = block.column(column);
        return IntStream.range(0, values.length)
                .map(group -> codes[values[group]])
                .toArray();
    }

    private static int[] codes(Stream<String> values, Map<String, Integer> codes) {
        return values.mapToInt(value -> Objects.requireNonNull(codes.get(value)))
                .toArray();
    }

    private static Map<String, Integer> positions(List<String> values) {
        return IntStream.range(0, values.size()).boxed().collect(Collectors.toMap(values::get, Function.identity()));
    }

    /** The day of a month; days that the month does not have count as its first or last. */
    private static LocalDate date(FlightBlock block, int day) {
        return block.month().atDay(Math.max(1, Math.min(day, block.month().lengthOfMonth())));
    }

    private static String state(@Nullable Airport airport) {
        return airport == null || airport.state().isEmpty() ? CrossingCell.UNKNOWN : airport.state();
    }

    private static List<String> distanceBands() {
        Stream<String> bands =
                IntStream.range(0, DISTANCE_GROUPS - 2).mapToObj(group -> group * 250 + "-" + (group * 250 + 249));
        return andUnknown(Stream.concat(bands, Stream.of("2500+")).toList());
    }

    private static List<String> andUnknown(List<String> values) {
        return Stream.concat(values.stream(), Stream.of(CrossingCell.UNKNOWN)).toList();
    }

    private static List<String> lowerCase(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
