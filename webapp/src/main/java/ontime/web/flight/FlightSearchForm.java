package ontime.web.flight;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.flight.DayPart;
import ontime.model.flight.FlightStatus;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a search carries, as it was typed. Empty parts ask for nothing.
 *
 * @param carrier airline code
 * @param origin airport code
 * @param dest airport code
 * @param date a single day, instead of {@code from} and {@code to}
 * @param from first day
 * @param to last day
 * @param tailNum tail number as BTS reports it
 * @param flightNum flight number without the airline
 * @param part of the day of the scheduled departure: night, morning, afternoon, evening
 * @param status how the flight ended: on-time, late, cancelled, diverted, unknown
 * @param sort departure, newest or delay
 * @param page from 1
 * @param size flights a page, 1 to 200
 */
public record FlightSearchForm(
        @Nullable String carrier,
        @Nullable String origin,
        @Nullable String dest,
        @Nullable String date,
        @Nullable String from,
        @Nullable String to,
        @Nullable String tailNum,
        @Nullable String flightNum,
        @Nullable String part,
        @Nullable String status,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size) {

    static final String ADDRESS = "/flights/search";

    private static final int LAST_FLIGHT_NUMBER = 99_999;
    private static final int LONGEST_TAIL_NUMBER = 10;

    /** Where all flights of an airline's number are. */
    static String addressOfNumber(String carrier, int flightNum) {
        return ADDRESS + "?carrier=" + carrier + "&flightNum=" + flightNum;
    }

    /** The checked question; 400 where a part does not make sense. */
    public FlightQuery query() {
        Optional<LocalDate> day = Parameters.findDate("date", date);
        Optional<LocalDate> first = Parameters.findDate("from", from);
        Optional<LocalDate> last = Parameters.findDate("to", to);
        requireOneWayToSayWhen(day, first.or(() -> last));
        requireOrder(first, last);
        Optional<Integer> number = Parameters.findNumber("flightNum", flightNum, 0, LAST_FLIGHT_NUMBER);
        return new FlightQuery(
                Parameters.findCarrier("carrier", carrier),
                Parameters.findAirportCode("origin", origin),
                Parameters.findAirportCode("dest", dest),
                day.or(() -> first),
                day.or(() -> last),
                findTailNum(),
                number.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                Parameters.findChoice("part", part, DayPart.class),
                Parameters.findChoice("status", status, FlightStatus.class),
                Parameters.findChoice("sort", sort, FlightOrder.class).orElse(FlightOrder.DEPARTURE));
    }

    public PageRequest pageRequest() {
        return Parameters.pageRequest(page, size, Paging.DEFAULT_SIZE);
    }

    /** The address of another page of the same search. */
    String address(int otherPage) {
        Map<String, String> parts = parts();
        parts.put("page", Integer.toString(otherPage));
        findSize().ifPresent(text -> parts.put("size", text));
        return address(ADDRESS, parts);
    }

    /** The address of the same search, from its first page, with a part left out. */
    String addressWithout(String... names) {
        return addressWithout(Map.of(), names);
    }

    /** The address of the same search, from its first page, with some parts replaced and some left out. */
    String addressWithout(Map<String, String> replacements, String... names) {
        Map<String, String> parts = parts();
        for (String name : names) {
            parts.remove(name);
        }
        parts.putAll(replacements);
        findSize().ifPresent(text -> parts.put("size", text));
        return address(ADDRESS, parts);
    }

    /** The same search as JSON. */
    String apiAddress() {
        Map<String, String> parts = parts();
        parts.put("page", Integer.toString(pageRequest().page()));
        parts.put("size", Integer.toString(pageRequest().size()));
        return address("/api/v1" + ADDRESS, parts);
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "carrier", carrier);
        put(parts, "origin", origin);
        put(parts, "dest", dest);
        put(parts, "date", date);
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "tailNum", tailNum);
        put(parts, "flightNum", flightNum);
        put(parts, "part", part);
        put(parts, "status", status);
        put(parts, "sort", sort);
        return parts;
    }

    private Optional<String> findSize() {
        return Parameters.findText("size", size);
    }

    private Optional<String> findTailNum() {
        Optional<String> typed = Parameters.findText("tailNum", tailNum);
        if (typed.filter(text -> text.length() > LONGEST_TAIL_NUMBER).isPresent()) {
            throw ProblemException.ofBadRequest("parameter.tooLong", "tailNum", LONGEST_TAIL_NUMBER);
        }
        return typed.map(TailNumbers::ofTyped);
    }

    private static void requireOneWayToSayWhen(Optional<LocalDate> day, Optional<LocalDate> range) {
        if (day.isPresent() && range.isPresent()) {
            throw ProblemException.ofBadRequest("parameter.dateAndRange");
        }
    }

    private static void requireOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw ProblemException.ofBadRequest(
                    "parameter.range", first.get().toString(), last.get().toString());
        }
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        Parameters.findText(name, value).ifPresent(text -> parts.put(name, text));
    }

    private static String address(String path, Map<String, String> parts) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
