package ontime.crossing.loaded;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.model.airport.Airport;
import ontime.model.count.CountField;
import ontime.model.count.FlightCondition;
import ontime.model.count.FlightOutcome;
import ontime.model.flight.DayPart;
import org.jspecify.annotations.Nullable;

/** Every dimension by the fields that a server counts: which fields, which value, and which condition. */
final class NamedValues {

    private static final int HOURS_OF_PART = 24 / DayPart.values().length;
    private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

    private final Map<String, Airport> airports;
    private final Map<String, String> airplaneTypes;

    /**
     * Every dimension.
     *
     * @param airports where cities and states are known from
     * @param airplaneTypes manufacturer and model by tail number
     */
    NamedValues(Collection<Airport> airports, Map<String, String> airplaneTypes) {
        this.airports = airports.stream().collect(Collectors.toMap(Airport::code, Function.identity()));
        this.airplaneTypes = Map.copyOf(airplaneTypes);
    }

    /** The fields that the value depends on. */
    static List<CountField> fields(Dimension dimension) {
        return dimension == Dimension.ROUTE
                ? List.of(CountField.ORIGIN, CountField.DEST)
                : List.of(
                        switch (dimension) {
                            case MONTH -> CountField.MONTH;
                            case DATE -> CountField.DATE;
                            case WEEKDAY -> CountField.WEEKDAY;
                            case DEPARTURE_HOUR, PART_OF_DAY -> CountField.DEPARTURE_HOUR;
                            case ARRIVAL_HOUR -> CountField.ARRIVAL_HOUR;
                            case CARRIER -> CountField.CARRIER;
                            case ORIGIN, ORIGIN_CITY, ORIGIN_STATE, ROUTE -> CountField.ORIGIN;
                            case DEST, DEST_CITY, DEST_STATE -> CountField.DEST;
                            case AIRPLANE_TYPE -> CountField.TAIL_NUM;
                            case DISTANCE_BAND -> CountField.DISTANCE_GROUP;
                            case CAUSE -> CountField.CAUSE;
                            case CANCELLED, DIVERTED, DELAY_BAND -> CountField.OUTCOME;
                        });
    }

    /** Every value that is known beforehand; empty for dates and routes. */
    List<String> values(Dimension dimension) {
        Stream<String> values =
                switch (dimension) {
                    case ORIGIN, DEST, ORIGIN_CITY, DEST_CITY, ORIGIN_STATE, DEST_STATE ->
                        airports.keySet().stream().map(code -> named(dimension, code));
                    case AIRPLANE_TYPE ->
                        Stream.concat(airplaneTypes.values().stream(), Stream.of(CrossingCell.UNKNOWN));
                    default -> ClosedValues.of(dimension).stream();
                };
        return values.distinct().toList();
    }

    /**
     * The value of some flights in a dimension.
     *
     * @param counted values of fields, as a server counts by them
     */
    String value(Dimension dimension, FieldValues counted) {
        String of = counted.get(fields(dimension).get(0));
        return dimension == Dimension.ROUTE ? of + "-" + counted.get(CountField.DEST) : named(dimension, of);
    }

    /** The values of fields. */
    @FunctionalInterface
    interface FieldValues {
        String get(CountField field);
    }

    private String named(Dimension dimension, String of) {
        return switch (dimension) {
            case ORIGIN_CITY, DEST_CITY ->
                airports.getOrDefault(of, Airport.ofCode(of)).place();
            case ORIGIN_STATE, DEST_STATE -> state(airports.get(of));
            case AIRPLANE_TYPE -> airplaneTypes.getOrDefault(of, CrossingCell.UNKNOWN);
            case MONTH, DATE, CARRIER, ORIGIN, DEST, ROUTE -> of;
            default -> coded(dimension, Integer.parseInt(of));
        };
    }

    private static String coded(Dimension dimension, int code) {
        int position =
                switch (dimension) {
                    case PART_OF_DAY -> code / HOURS_OF_PART;
                    case CANCELLED -> FlightOutcome.reason(code);
                    case DIVERTED -> FlightOutcome.diverted(code);
                    case DELAY_BAND -> FlightOutcome.band(code);
                    default -> code;
                };
        return ClosedValues.of(dimension).get(position);
    }

    private static String state(@Nullable Airport airport) {
        return airport == null || airport.state().isEmpty() ? CrossingCell.UNKNOWN : airport.state();
    }

    /** The flights that have one of some values. Months are not asked for: each version of a server has one. */
    Stream<FlightCondition> condition(Dimension dimension, Set<String> chosen) {
        CountField field = fields(dimension).get(0);
        return switch (dimension) {
            case MONTH -> Stream.empty();
            case DATE -> Stream.of(in(field, chosen.stream().filter(date -> date.matches(DATE))));
            case CARRIER, ORIGIN, DEST -> Stream.of(in(field, chosen.stream()));
            case ROUTE ->
                Stream.of(new FlightCondition.Any(chosen.stream()
                        .map(route -> route.split("-", -1))
                        .filter(ends -> ends.length == 2)
                        .map(NamedValues::route)
                        .toList()));
            case ORIGIN_CITY, DEST_CITY ->
                // The city of an airport that nobody knows is its code.
                Stream.of(in(
                        field,
                        Stream.concat(matching(dimension, airports.keySet(), chosen), chosen.stream())
                                .distinct()));
            case ORIGIN_STATE, DEST_STATE -> Stream.of(orUnknown(dimension, airports.keySet(), chosen));
            case AIRPLANE_TYPE -> Stream.of(orUnknown(dimension, airplaneTypes.keySet(), chosen));
            default ->
                Stream.of(in(
                        field,
                        codes(field)
                                .filter(code -> chosen.contains(coded(dimension, code)))
                                .mapToObj(Integer::toString)));
        };
    }

    private static IntStream codes(CountField field) {
        return IntStream.range(
                0,
                switch (field) {
                    case WEEKDAY -> ClosedValues.of(Dimension.WEEKDAY).size();
                    case DEPARTURE_HOUR ->
                        ClosedValues.of(Dimension.DEPARTURE_HOUR).size();
                    case ARRIVAL_HOUR -> ClosedValues.of(Dimension.ARRIVAL_HOUR).size();
                    case DISTANCE_GROUP ->
                        ClosedValues.of(Dimension.DISTANCE_BAND).size();
                    case CAUSE -> ClosedValues.of(Dimension.CAUSE).size();
                    case OUTCOME -> FlightOutcome.COUNT;
                    default -> 0;
                });
    }

    private static FlightCondition route(String[] ends) {
        return new FlightCondition.All(
                List.of(in(CountField.ORIGIN, Stream.of(ends[0])), in(CountField.DEST, Stream.of(ends[1]))));
    }

    /** Whoever has none of the known keys has the value "unknown". */
    private FlightCondition orUnknown(Dimension dimension, Set<String> known, Set<String> chosen) {
        CountField field = fields(dimension).get(0);
        if (!chosen.contains(CrossingCell.UNKNOWN)) {
            return in(field, matching(dimension, known, chosen));
        }
        Set<String> matching = matching(dimension, known, chosen).collect(Collectors.toSet());
        return new FlightCondition.Not(in(field, known.stream().filter(key -> !matching.contains(key))));
    }

    private Stream<String> matching(Dimension dimension, Set<String> keys, Set<String> chosen) {
        return keys.stream().filter(key -> chosen.contains(named(dimension, key)));
    }

    private static FlightCondition in(CountField field, Stream<String> values) {
        return new FlightCondition.In(field, values.collect(Collectors.toUnmodifiableSet()));
    }
}
