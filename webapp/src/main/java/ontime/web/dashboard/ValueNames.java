package ontime.web.dashboard;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.model.airport.Airport;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.PartNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The names of the values of dimensions, in the visitor's language. */
@Component
final class ValueNames {

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final MessageSource messages;

    ValueNames(AirlineDirectory airlines, AirportDirectory airports, MessageSource messages) {
        this.airlines = airlines;
        this.airports = airports;
        this.messages = messages;
    }

    /** The name of a dimension: {@code Departure hour}. */
    String of(Dimension dimension, Locale locale) {
        return message("dashboard.dimension." + dimension.key(), locale);
    }

    /** The name of a value: {@code Tuesday}, {@code DL · Delta Air Lines Inc.}. */
    String of(Dimension dimension, String value, Locale locale) {
        if (value.equals(CrossingCell.UNKNOWN)) {
            return message("dashboard.value.unknown", locale);
        }
        return switch (dimension) {
            case MONTH -> YearMonth.parse(value).format(pattern("format.month", locale));
            case DATE -> LocalDate.parse(value).format(pattern("format.day.short", locale));
            case WEEKDAY ->
                DayOfWeek.valueOf(value.toUpperCase(Locale.ROOT)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
            case DEPARTURE_HOUR, ARRIVAL_HOUR -> PartNames.hour(value, locale);
            case PART_OF_DAY -> message("part." + value.toUpperCase(Locale.ROOT), locale);
            case CARRIER -> withCode(value, airlines.namesByCode().getOrDefault(value, value));
            case ORIGIN, DEST ->
                withCode(value, airports.find(value).map(Airport::place).orElse(value));
            case ROUTE -> value.replace("-", " → ");
            case DISTANCE_BAND -> message("dashboard.value.miles", locale, value.replace('-', '–'));
            case CAUSE, CANCELLED, DIVERTED, DELAY_BAND ->
                message("dashboard.value." + dimension.key() + "." + value.replace("+", ""), locale);
            case ORIGIN_CITY, DEST_CITY, ORIGIN_STATE, DEST_STATE, AIRPLANE_TYPE -> value;
        };
    }

    /** The choices of a filter: {@code Airline: DL · Delta Air Lines Inc., Day of the week: Friday}. */
    String of(FlightFilter filter, Locale locale) {
        List<String> words = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Set<String> values = filter.values().getOrDefault(dimension, Set.of());
            if (!values.isEmpty()) {
                words.add(values.stream()
                        .sorted()
                        .map(value -> of(dimension, value, locale))
                        .collect(Collectors.joining(" / ", of(dimension, locale) + ": ", "")));
            }
        }
        if (filter.from() != null || filter.to() != null) {
            words.add(message("dashboard.days", locale) + ": " + days(filter, locale));
        }
        return String.join(", ", words);
    }

    /** The first and the last day of a filter; an open end is an ellipsis. */
    String days(FlightFilter filter, Locale locale) {
        return Stream.of(Optional.ofNullable(filter.from()), Optional.ofNullable(filter.to()))
                .map(day -> day.map(one -> one.format(pattern("format.day.figure", locale)))
                        .orElse("…"))
                .collect(Collectors.joining(" – "));
    }

    /** The place of an airport with its code. */
    String airport(Airport airport) {
        return withCode(airport.code(), airport.place());
    }

    private DateTimeFormatter pattern(String code, Locale locale) {
        return DateTimeFormatter.ofPattern(message(code, locale), locale);
    }

    private String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    private static String withCode(String code, String name) {
        return name.equals(code) ? code : code + " · " + name;
    }
}
