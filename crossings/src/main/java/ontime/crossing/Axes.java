package ontime.crossing;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.flight.DayPart;
import org.jspecify.annotations.Nullable;

/** Every dimension over the months of a snapshot, and the months with the codes of these dimensions. */
final class Axes {

    private static final String UNKNOWN = "unknown";
    private static final int HOURS = 24;
    private static final int HOURS_OF_PART = HOURS / DayPart.values().length;

    private static final List<String> CAUSES =
            List.of("none", "carrier", "weather", "nas", "security", "late-aircraft");
    private static final List<String> CANCELLED =
            List.of("no", "carrier", "weather", "nas", "security", "not-reported");
    private static final List<String> DELAY_BANDS =
            List.of("early", "0-14", "15-29", "30-59", "60-119", "120+", "none");
    private static final int[] DELAY_BAND_ENDS = {0, 15, 30, 60, 120, Integer.MAX_VALUE};

    private final List<CodedMonth> months;
    private final Map<Dimension, Axis> axes = new EnumMap<>(Dimension.class);

    Axes(List<FlightBlock> blocks, Collection<Airport> places, Map<String, String> airplaneTypes) {
        List<String> carriers = names(blocks.stream().map(block -> block.carriers));
        List<String> airports = names(blocks.stream().map(block -> block.airports));
        List<String> types = names(Stream.of(airplaneTypes.values(), List.of(UNKNOWN)));
        Map<String, Integer> carrierCodes = positions(carriers);
        Map<String, Integer> airportCodes = positions(airports);
        Map<String, Integer> typeCodes = positions(types);
        this.months = blocks.stream()
                .map(block -> new CodedMonth(
                        block,
                        CodedMonth.codes(block.carriers, carrierCodes),
                        CodedMonth.codes(block.airports, airportCodes),
                        CodedMonth.codes(
                                block.tailNums.stream()
                                        .map(tailNum -> airplaneTypes.getOrDefault(tailNum, UNKNOWN))
                                        .toList(),
                                typeCodes)))
                .toList();
        addDays(blocks);
        addHours();
        axes.put(Dimension.CARRIER, ListedAxis.ofBytes(carriers, month -> month.block().carrier, CodedMonth::carriers));
        axes.put(Dimension.ROUTE, new RouteAxis(airports));
        addPlaces(airports, places);
        int unknown = Objects.requireNonNull(typeCodes.get(UNKNOWN));
        axes.put(Dimension.AIRPLANE_TYPE, new ListedAxis(types, (month, day, rows, count, codes) -> {
            short[] tailNum = month.block().tailNum;
            int[] type = month.types();
            for (int i = 0; i < count; i++) {
                int code = tailNum[rows[i]];
                codes[i] = code == FlightBlock.NO_TAIL_NUM ? unknown : type[code];
            }
        }));
        axes.put(Dimension.DISTANCE_BAND, ofBytes(distanceBands(), block -> block.distanceGroup, code -> code));
        axes.put(Dimension.CAUSE, ofStatus(CAUSES, status -> status >> FlightBlock.CAUSE_SHIFT));
        axes.put(Dimension.CANCELLED, ofStatus(CANCELLED, status -> status & FlightBlock.CANCELLED_BITS));
        axes.put(
                Dimension.DIVERTED,
                ofStatus(List.of("no", "yes"), status -> (status & FlightBlock.DIVERTED_BIT) == 0 ? 0 : 1));
        axes.put(Dimension.DELAY_BAND, new ListedAxis(DELAY_BANDS, (month, day, rows, count, codes) -> {
            short[] arrDelay = month.block().arrDelay;
            for (int i = 0; i < count; i++) {
                codes[i] = delayBand(arrDelay[rows[i]]);
            }
        }));
    }

    List<CodedMonth> months() {
        return months;
    }

    Axis get(Dimension dimension) {
        return Objects.requireNonNull(axes.get(dimension));
    }

    private void addDays(List<FlightBlock> blocks) {
        List<YearMonth> held = blocks.stream().map(FlightBlock::month).toList();
        Map<YearMonth, Integer> positions = new HashMap<>();
        Map<YearMonth, Integer> firstDays = new HashMap<>();
        List<String> days = new ArrayList<>();
        for (YearMonth month : held) {
            positions.put(month, positions.size());
            firstDays.put(month, days.size());
            IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(day -> month.atDay(day).toString())
                    .forEach(days::add);
        }
        axes.put(
                Dimension.MONTH,
                ListedAxis.ofDays(
                        held.stream().map(YearMonth::toString).toList(),
                        day -> Objects.requireNonNull(positions.get(YearMonth.from(day)))));
        axes.put(
                Dimension.DATE,
                ListedAxis.ofDays(
                        days,
                        day -> Objects.requireNonNull(firstDays.get(YearMonth.from(day))) + day.getDayOfMonth() - 1));
        axes.put(Dimension.WEEKDAY, ListedAxis.ofDays(lowerCase(DayOfWeek.values()), day -> day.getDayOfWeek()
                .ordinal()));
    }

    private void addHours() {
        List<String> hours =
                IntStream.range(0, HOURS).mapToObj(Integer::toString).toList();
        List<String> withUnknown =
                Stream.concat(hours.stream(), Stream.of(UNKNOWN)).toList();
        axes.put(Dimension.DEPARTURE_HOUR, ofBytes(hours, block -> block.departureHour, hour -> hour));
        axes.put(Dimension.ARRIVAL_HOUR, ofBytes(withUnknown, block -> block.arrivalHour, hour -> hour));
        axes.put(
                Dimension.PART_OF_DAY,
                ofBytes(lowerCase(DayPart.values()), block -> block.departureHour, hour -> hour / HOURS_OF_PART));
    }

    private void addPlaces(List<String> airports, Collection<Airport> places) {
        Map<String, Airport> byCode = places.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        addEnds(Dimension.ORIGIN, Dimension.DEST, airports, Function.identity());
        addEnds(Dimension.ORIGIN_CITY, Dimension.DEST_CITY, airports, code -> city(byCode.get(code), code));
        addEnds(Dimension.ORIGIN_STATE, Dimension.DEST_STATE, airports, code -> state(byCode.get(code)));
    }

    private void addEnds(
            Dimension ofOrigin, Dimension ofDest, List<String> airports, Function<String, String> valueOf) {
        List<String> values = names(Stream.of(airports.stream().map(valueOf).toList()));
        Map<String, Integer> positions = positions(values);
        int[] codes = CodedMonth.codes(airports.stream().map(valueOf).toList(), positions);
        axes.put(ofOrigin, ListedAxis.ofShorts(values, month -> month.block().origin, month -> of(month, codes)));
        axes.put(ofDest, ListedAxis.ofShorts(values, month -> month.block().dest, month -> of(month, codes)));
    }

    private static int[] of(CodedMonth month, int[] codes) {
        return Arrays.stream(month.airports()).map(airport -> codes[airport]).toArray();
    }

    private static String city(@Nullable Airport airport, String code) {
        if (airport == null) {
            return code;
        }
        return airport.state().isEmpty() ? airport.city() : airport.city() + ", " + airport.state();
    }

    private static String state(@Nullable Airport airport) {
        return airport == null || airport.state().isEmpty() ? UNKNOWN : airport.state();
    }

    private static List<String> distanceBands() {
        return Stream.concat(
                        IntStream.range(0, 10).mapToObj(group -> group * 250 + "-" + (group * 250 + 249)),
                        Stream.of("2500+", UNKNOWN))
                .toList();
    }

    private static int delayBand(short arrDelay) {
        if (arrDelay == FlightBlock.NO_DELAY) {
            return DELAY_BANDS.size() - 1;
        }
        int band = 0;
        while (arrDelay >= DELAY_BAND_ENDS[band]) {
            band++;
        }
        return band;
    }

    private static Axis ofStatus(List<String> values, IntUnaryOperator code) {
        return ofBytes(values, block -> block.status, code);
    }

    private static Axis ofBytes(List<String> values, Function<FlightBlock, byte[]> column, IntUnaryOperator code) {
        int[] codes = IntStream.range(0, FlightBlock.STATUS_VALUES)
                .map(code)
                .map(found -> Math.min(found, values.size() - 1))
                .toArray();
        return ListedAxis.ofBytes(values, month -> column.apply(month.block()), month -> codes);
    }

    private static List<String> names(Stream<? extends Collection<String>> lists) {
        return List.copyOf(lists.flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Integer> positions(List<String> names) {
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, Function.identity()));
    }

    private static List<String> lowerCase(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A city pair's code is made of those of two airports. */
    private record RouteAxis(List<String> airports) implements Axis {

        @Override
        public int size() {
            return airports.size() * airports.size();
        }

        @Override
        public String value(int code) {
            return airports.get(code / airports.size()) + "-" + airports.get(code % airports.size());
        }

        @Override
        public boolean[] chosen(Set<String> values) {
            boolean[] chosen = new boolean[size()];
            for (String value : values) {
                int dash = value.indexOf('-');
                int origin = airports.indexOf(value.substring(0, Math.max(dash, 0)));
                int dest = airports.indexOf(value.substring(dash + 1));
                if (origin >= 0 && dest >= 0) {
                    chosen[origin * airports.size() + dest] = true;
                }
            }
            return chosen;
        }

        @Override
        public void read(CodedMonth month, int day, int[] rows, int count, int[] codes) {
            short[] origin = month.block().origin;
            short[] dest = month.block().dest;
            int[] airport = month.airports();
            for (int i = 0; i < count; i++) {
                codes[i] = airport[origin[rows[i]]] * airports.size() + airport[dest[rows[i]]];
            }
        }
    }
}
