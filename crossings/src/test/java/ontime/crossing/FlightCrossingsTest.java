package ontime.crossing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.testkit.flight.FlightBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class FlightCrossingsTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);
    private static final List<String> AIRPORTS = List.of("ATL", "JFK", "LGA", "MDW", "ORD", "SJU", "XXX");
    private static final List<Airport> PLACES = List.of(
            place("ATL", "Atlanta", "GA"),
            place("JFK", "New York", "NY"),
            place("LGA", "New York", "NY"),
            place("MDW", "Chicago", "IL"),
            place("ORD", "Chicago", "IL"),
            place("SJU", "San Juan", ""));
    private static final Map<String, String> TYPES = Map.of("N1", "BOEING 737-700", "N2", "AIRBUS A320");

    private final List<Flight> flights = flights(3_000);
    private final FlightCrossings crossings = crossings(flights);

    @Test
    void answersAnyQuestionAsCountingFlightsOneByOneDoes() {
        Random random = new Random(7);
        for (int question = 0; question < 500; question++) {
            Crossing crossing = question(random);

            assertThat(crossings.answer(crossing).cells())
                    .as(crossing.toString())
                    .isEqualTo(counted(crossings, flights, crossing));
        }
    }

    @Test
    void percentilesOfManyFlightsOfOneRouteAreExactWhateverTheirDelays() {
        Random random = new Random(3);
        List<Flight> many = IntStream.range(0, 8_000)
                .mapToObj(i -> FlightBuilder.of(
                                JANUARY.atDay(1).plusDays(random.nextInt(60)), "DL", i, new Route("ATL", "LGA"), "0700")
                        .arrived(anyDelay(random))
                        .build())
                .toList();
        FlightCrossings ofMany = crossings(many);
        FlightFilter february = FlightFilter.ALL.between(FEBRUARY.atDay(3), null);

        for (FlightFilter filter :
                List.of(FlightFilter.ALL, february, FlightFilter.ALL.with(Dimension.DELAY_BAND, "early", "120+"))) {
            for (List<Dimension> groupBy : List.<List<Dimension>>of(
                    List.of(), List.of(Dimension.WEEKDAY), List.of(Dimension.DATE), List.of(Dimension.DELAY_BAND))) {
                Crossing question = new Crossing(groupBy, filter, true, Crossing.MOST_CELLS);
                assertThat(ofMany.answer(question).cells())
                        .as(question.toString())
                        .isEqualTo(counted(ofMany, many, question));
                assertThat(ofMany.delays(question))
                        .extracting(delays -> delays.percentiles().orElseThrow())
                        .isEqualTo(ofMany.answer(question).cells().stream()
                                .map(cell -> cell.figures().arrDelay())
                                .toList());
            }
        }
    }

    /** Most of them usual, some early or late by hours. */
    private static int anyDelay(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> -300 + random.nextInt(300);
            case 1 -> 150 + random.nextInt(2000);
            default -> random.nextInt(90) - 30;
        };
    }

    @Test
    void aBlockIsTheSameAfterEncoding() {
        FlightCrossings decoded = FlightCrossings.of(
                "1",
                Stream.of(FEBRUARY, JANUARY)
                        .map(month -> FlightBlock.decode(block(flights, month).encode()))
                        .toList(),
                PLACES,
                TYPES);
        Crossing question =
                Crossing.of(FlightFilter.ALL, Dimension.ROUTE, Dimension.DATE).withPercentiles();

        assertThat(decoded.answer(question)).isEqualTo(crossings.answer(question));
        assertThat(decoded.flights()).isEqualTo(flights.size());
        assertThat(decoded.months()).containsExactly(JANUARY, FEBRUARY);
    }

    @Test
    void midnightAtTheEndOfADayIsHourZero() {
        Flight flight = FlightBuilder.of(JANUARY.atDay(1), "DL", 1, new Route("ATL", "LGA"), "2400")
                .arrived(0)
                .build();

        List<CrossingCell> cells = crossings(List.of(flight))
                .answer(Crossing.of(FlightFilter.ALL, Dimension.DEPARTURE_HOUR, Dimension.PART_OF_DAY))
                .cells();

        assertThat(cells).extracting(CrossingCell::key).containsExactly(List.of("0", "night"));
    }

    @Test
    void severalQuestionsAreAnsweredInTheirOrder() {
        List<Crossing> questions = Stream.of(Dimension.values())
                .map(dimension -> Crossing.of(FlightFilter.ALL, dimension))
                .toList();

        assertThat(crossings.answerAll(questions))
                .isEqualTo(questions.stream().map(crossings::answer).toList());
    }

    @Test
    void anAnswerWithTooManyCellsIsRefused() {
        Crossing question = new Crossing(List.of(Dimension.CARRIER), FlightFilter.ALL, false, 2);

        assertThatThrownBy(() -> crossings.answer(question))
                .isInstanceOf(TooManyCellsException.class)
                .hasMessageContaining("more than 2 cells");
    }

    @Test
    void aQuestionWithMoreCellsThanANumberCountsIsRefused() {
        FlightCrossings manyAirports = crossings(IntStream.range(100, 300)
                .mapToObj(i -> FlightBuilder.of(JANUARY.atDay(1), "DL", i, new Route("" + i, "" + i), "0700")
                        .arrived(0)
                        .build())
                .toList());
        Crossing question = Crossing.of(FlightFilter.ALL, Dimension.values());

        assertThatThrownBy(() -> manyAirports.answer(question)).isInstanceOf(TooManyCellsException.class);
    }

    @Test
    void withoutFlightsThereAreNoCells() {
        FlightCrossings nothing = FlightCrossings.of("0", List.of(), List.of(), Map.of());

        assertThat(nothing.answer(Crossing.of(FlightFilter.ALL)).cells()).isEmpty();
        assertThat(nothing.answer(Crossing.of(FlightFilter.ALL, Dimension.ROUTE))
                        .cells())
                .isEmpty();
    }

    @Test
    void refusesBytesThatAreNoBlock() {
        assertThatThrownBy(() -> FlightBlock.decode(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a block of flights");
    }

    @Test
    void refusesAFlightOfAnotherMonth() {
        assertThatThrownBy(() -> FlightBlock.of(YearMonth.of(2008, 3), flights))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2008-03");
    }

    private static FlightCrossings crossings(List<Flight> flights) {
        return FlightCrossings.of("1", List.of(block(flights, JANUARY), block(flights, FEBRUARY)), PLACES, TYPES);
    }

    private static FlightBlock block(List<Flight> flights, YearMonth month) {
        return FlightBlock.of(
                month,
                flights.stream()
                        .filter(flight -> YearMonth.from(flight.flightDate()).equals(month))
                        .toList());
    }

    private static Crossing question(Random random) {
        List<Dimension> all = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(all, random);
        List<Dimension> groupBy = all.subList(0, random.nextInt(4));
        FlightFilter filter = FlightFilter.ALL;
        Collections.shuffle(all, random);
        for (Dimension dimension : all.subList(0, random.nextInt(3))) {
            Set<String> chosen = new HashSet<>();
            chosen.add("not there");
            List<String> values = flights(200).stream()
                    .map(flight -> value(dimension, flight))
                    .distinct()
                    .toList();
            IntStream.range(0, 1 + random.nextInt(3))
                    .forEach(i -> chosen.add(values.get(random.nextInt(values.size()))));
            filter = filter.with(dimension, chosen);
        }
        if (random.nextInt(3) == 0) {
            LocalDate from = JANUARY.atDay(1).plusDays(random.nextInt(40));
            filter = filter.between(from, from.plusDays(random.nextInt(30)));
        }
        return new Crossing(groupBy, filter, random.nextBoolean(), Crossing.MOST_CELLS);
    }

    /** The same by the words of the definitions. */
    private static List<CrossingCell> counted(FlightCrossings crossings, List<Flight> flights, Crossing question) {
        Map<List<String>, List<Flight>> groups = flights.stream()
                .filter(flight -> passes(question.filter(), flight))
                .collect(Collectors.groupingBy(flight -> question.groupBy().stream()
                        .map(dimension -> value(dimension, flight))
                        .toList()));
        Comparator<List<String>> order = (one, other) -> IntStream.range(0, one.size())
                .map(i -> Integer.compare(
                        place(crossings, question.groupBy().get(i), one.get(i)),
                        place(crossings, question.groupBy().get(i), other.get(i))))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(0);
        return groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order))
                .map(group -> new CrossingCell(group.getKey(), figures(group.getValue(), question.percentiles())))
                .toList();
    }

    /** Where a value stands in the natural order of its dimension. */
    private static int place(FlightCrossings crossings, Dimension dimension, String value) {
        return crossings.values(dimension).indexOf(value);
    }

    private static boolean passes(FlightFilter filter, Flight flight) {
        return (filter.from() == null || !flight.flightDate().isBefore(filter.from()))
                && (filter.to() == null || !flight.flightDate().isAfter(filter.to()))
                && filter.values().entrySet().stream()
                        .allMatch(entry -> entry.getValue().contains(value(entry.getKey(), flight)));
    }

    private static DelayFigures figures(List<Flight> some, boolean percentiles) {
        Map<Integer, Long> byMinute = some.stream()
                .flatMap(flight -> Stream.ofNullable(flight.arrDelay()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Cancellations cancellations = new Cancellations(
                cancelled(some, "A"),
                cancelled(some, "B"),
                cancelled(some, "C"),
                cancelled(some, "D"),
                some.stream()
                        .filter(flight -> flight.cancelled()
                                && !Set.of("A", "B", "C", "D").contains(String.valueOf(flight.cancellationCode())))
                        .count());
        DelayTotals totals = new DelayTotals(
                some.size(),
                cancellations,
                some.stream().filter(Flight::diverted).count(),
                delays(some, Flight::depDelay).count(),
                delays(some, Flight::depDelay).filter(delay -> delay >= 15).count(),
                delays(some, Flight::depDelay).mapToLong(Integer::longValue).sum(),
                delays(some, Flight::arrDelay).count(),
                delays(some, Flight::arrDelay).filter(delay -> delay >= 15).count(),
                delays(some, Flight::arrDelay).mapToLong(Integer::longValue).sum(),
                new CauseMinutes(
                        minutes(some, Flight::carrierDelay),
                        minutes(some, Flight::weatherDelay),
                        minutes(some, Flight::nasDelay),
                        minutes(some, Flight::securityDelay),
                        minutes(some, Flight::lateAircraftDelay)));
        return new DelayFigures(
                totals,
                percentiles
                        ? new DelayHistogram(new TreeMap<>(byMinute))
                                .percentiles()
                                .orElse(null)
                        : null);
    }

    private static long cancelled(List<Flight> some, String code) {
        return some.stream()
                .filter(flight -> flight.cancelled() && code.equals(flight.cancellationCode()))
                .count();
    }

    private static Stream<Integer> delays(List<Flight> some, Function<Flight, @Nullable Integer> delay) {
        return some.stream().flatMap(flight -> Stream.ofNullable(delay.apply(flight)));
    }

    private static long minutes(List<Flight> some, Function<Flight, @Nullable Integer> delay) {
        return delays(some, delay).mapToLong(Integer::longValue).sum();
    }

    private static String value(Dimension dimension, Flight flight) {
        int hour = Integer.parseInt(flight.crsDepTime()) / 100 % 24;
        return switch (dimension) {
            case MONTH -> YearMonth.from(flight.flightDate()).toString();
            case DATE -> flight.flightDate().toString();
            case WEEKDAY -> flight.flightDate().getDayOfWeek().name().toLowerCase(Locale.ROOT);
            case DEPARTURE_HOUR -> Integer.toString(hour);
            case ARRIVAL_HOUR ->
                flight.crsArrTime() == null
                        ? "unknown"
                        : Integer.toString(Integer.parseInt(flight.crsArrTime()) / 100 % 24);
            case PART_OF_DAY ->
                List.of("night", "morning", "afternoon", "evening").get(hour / 6);
            case CARRIER -> flight.carrier();
            case ORIGIN -> flight.origin();
            case DEST -> flight.dest();
            case ROUTE -> flight.origin() + "-" + flight.dest();
            case ORIGIN_CITY -> city(flight.origin());
            case DEST_CITY -> city(flight.dest());
            case ORIGIN_STATE -> state(flight.origin());
            case DEST_STATE -> state(flight.dest());
            case AIRPLANE_TYPE -> TYPES.getOrDefault(String.valueOf(flight.tailNum()), "unknown");
            case DISTANCE_BAND -> band(flight.distance());
            case CAUSE -> cause(flight);
            case CANCELLED ->
                flight.cancelled()
                        ? Map.of("A", "carrier", "B", "weather", "C", "nas", "D", "security")
                                .getOrDefault(String.valueOf(flight.cancellationCode()), "not-reported")
                        : "no";
            case DIVERTED -> flight.diverted() ? "yes" : "no";
            case DELAY_BAND -> delayBand(flight.arrDelay());
        };
    }

    private static String band(@Nullable Integer miles) {
        if (miles == null) {
            return "unknown";
        }
        int from = miles / 250 * 250;
        return from >= 2500 ? "2500+" : from + "-" + (from + 249);
    }

    private static String delayBand(@Nullable Integer minutes) {
        if (minutes == null) {
            return "none";
        }
        if (minutes < 0) {
            return "early";
        }
        if (minutes < 15) {
            return "0-14";
        }
        if (minutes < 30) {
            return "15-29";
        }
        if (minutes < 60) {
            return "30-59";
        }
        return minutes < 120 ? "60-119" : "120+";
    }

    private static String cause(Flight flight) {
        Map<String, Integer> minutes = new LinkedHashMap<>();
        minutes.put("carrier", zero(flight.carrierDelay()));
        minutes.put("weather", zero(flight.weatherDelay()));
        minutes.put("nas", zero(flight.nasDelay()));
        minutes.put("security", zero(flight.securityDelay()));
        minutes.put("late-aircraft", zero(flight.lateAircraftDelay()));
        int most = minutes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most == 0
                ? "none"
                : minutes.entrySet().stream()
                        .filter(entry -> entry.getValue() == most)
                        .findFirst()
                        .orElseThrow()
                        .getKey();
    }

    private static int zero(@Nullable Integer minutes) {
        return minutes == null ? 0 : minutes;
    }

    private static Optional<Airport> placeOf(String code) {
        return PLACES.stream().filter(place -> place.code().equals(code)).findFirst();
    }

    private static String city(String code) {
        return placeOf(code).map(Airport::place).orElse(code);
    }

    private static String state(String code) {
        return placeOf(code)
                .map(Airport::state)
                .filter(state -> !state.isEmpty())
                .orElse("unknown");
    }

    private static Airport place(String code, String city, String state) {
        return new Airport(code, city + " Airport", city, state, null, null, null);
    }

    private static List<Flight> flights(int count) {
        Random random = new Random(1);
        return IntStream.range(0, count).mapToObj(i -> flight(random)).toList();
    }

    private static Flight flight(Random random) {
        Route route = new Route(any(AIRPORTS, random), any(AIRPORTS, random));
        String departure = String.format(Locale.ROOT, "%02d%02d", random.nextInt(24), random.nextInt(60));
        FlightBuilder flight = FlightBuilder.of(
                        JANUARY.atDay(1).plusDays(random.nextInt(60)),
                        any(List.of("AA", "DL", "PA (1)", "UA"), random),
                        random.nextInt(100),
                        route,
                        departure)
                .tailNum(any(List.of("N1", "N2", "N3"), random));
        if (random.nextInt(10) == 0) {
            flight.withoutTailNum();
        }
        return switch (random.nextInt(10)) {
            case 0 ->
                flight.cancelled(any(List.of("A", "B", "C", "D", ""), random)).build();
            case 1 -> flight.diverted().build();
            case 2, 3, 4 -> {
                int[] parts = random.ints(5, 0, 80)
                        .map(minutes -> minutes < 40 ? 0 : minutes)
                        .toArray();
                int late = Math.max(15, IntStream.of(parts).sum());
                yield flight.arrived(late)
                        .causes(parts[0], parts[1], parts[2], parts[3], parts[4])
                        .build();
            }
            default -> flight.arrived(random.nextInt(40) - 25).build();
        };
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
