package ontime.model.subscription;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.flight.Route;
import ontime.model.prediction.PredictionRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told of: the flights of a route, or those of one number on it, on some days.
 *
 * @param origin airport code
 * @param dest airport code, another than the origin
 * @param carrier airline code; null where all flights of the route are meant
 * @param flightNum flight number, given where the carrier is
 * @param weekdays of departure, local to the origin; at least one
 * @param firstDay the first day, local to the origin; null where it is watched from now on
 * @param lastDay the last day; null where it has no end. A flight of one day begins and ends on it.
 */
public record Watch(
        String origin,
        String dest,
        @Nullable String carrier,
        @Nullable Integer flightNum,
        Set<DayOfWeek> weekdays,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public Watch {
        require(origin.matches(Route.AIRPORT_CODE), "origin", origin);
        require(dest.matches(Route.AIRPORT_CODE) && !dest.equals(origin), "dest", dest);
        require(carrier == null || carrier.matches(PredictionRequest.CARRIER_CODE), "carrier", carrier);
        require((carrier == null) == (flightNum == null), "flightNum", flightNum);
        require(
                flightNum == null || (flightNum >= 1 && flightNum <= PredictionRequest.LARGEST_FLIGHT_NUMBER),
                "flightNum",
                flightNum);
        require(!weekdays.isEmpty(), "weekdays", weekdays);
        require(firstDay == null || lastDay == null || !lastDay.isBefore(firstDay), "lastDay", lastDay);
        weekdays = Set.copyOf(weekdays);
    }

    private static void require(boolean holds, String name, @Nullable Object value) {
        if (!holds) {
            throw new IllegalArgumentException("%s does not make sense: %s".formatted(name, value));
        }
    }

    /** A watch of the text that {@link #key} makes. */
    public static Watch parse(String key) {
        String[] parts = key.split("_", -1);
        if (parts.length != 7) {
            throw new IllegalArgumentException("not the key of a watch: " + key);
        }
        return new Watch(
                parts[0],
                parts[1],
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? null : Integer.valueOf(parts[3]),
                Arrays.stream(parts[4].split(""))
                        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                        .collect(Collectors.toSet()),
                parts[5].isEmpty() ? null : LocalDate.parse(parts[5]),
                parts[6].isEmpty() ? null : LocalDate.parse(parts[6]));
    }

    /** The watched pair of airports. */
    public Route route() {
        return new Route(origin, dest);
    }

    /** The airline, where one flight number is watched. */
    public Optional<String> findCarrier() {
        return Optional.ofNullable(carrier);
    }

    /** The flight number, where one is watched. */
    public OptionalInt findFlightNum() {
        return flightNum == null ? OptionalInt.empty() : OptionalInt.of(flightNum);
    }

    /** The first day, where it has one. */
    public Optional<LocalDate> findFirstDay() {
        return Optional.ofNullable(firstDay);
    }

    /** The last day, where it has one. */
    public Optional<LocalDate> findLastDay() {
        return Optional.ofNullable(lastDay);
    }

    /** The weekdays from Monday on. */
    public Set<DayOfWeek> weekdaysInOrder() {
        return EnumSet.copyOf(weekdays);
    }

    /** Whether flights of a day, local to the origin, are meant. */
    public boolean isOn(LocalDate day) {
        return weekdays.contains(day.getDayOfWeek())
                && (firstDay == null || !day.isBefore(firstDay))
                && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether a flight on the watched route is meant, as far as its number goes. */
    public boolean isOf(String flightCarrier, int flightNumber) {
        return carrier == null || (carrier.equals(flightCarrier) && flightNum != null && flightNum == flightNumber);
    }

    /** Equal for equal watches: {@code ATL_LGA_DL_640_12345__2008-01-31}, the weekdays as numbers from Monday on. */
    public String key() {
        return String.join(
                "_",
                origin,
                dest,
                carrier == null ? "" : carrier,
                flightNum == null ? "" : String.format(Locale.ROOT, "%d", flightNum),
                weekdaysInOrder().stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(Collectors.joining()),
                firstDay == null ? "" : firstDay.toString(),
                lastDay == null ? "" : lastDay.toString());
    }
}
