package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.stores.flight.search.FlightQuery;
import org.jspecify.annotations.Nullable;

/**
 * A filter of a search.
 *
 * @param name of the parameter; the message {@code filter.NAME} is its label
 * @param value text to show, or the code of a message
 * @param worded whether the value is the code of a message
 * @param day the value if it is a day, which pages write in words
 * @param without the same search without the filter
 */
record SearchFilter(String name, String value, boolean worded, @Nullable LocalDate day, FlightSearchForm without) {

    /** The filters of a search, in the order of the form. */
    static List<SearchFilter> list(FlightSearchForm form, FlightQuery query, Map<String, String> airlineNames) {
        boolean oneDay = query.from().isPresent() && query.from().equals(query.to());
        return Stream.<Optional<SearchFilter>>of(
                        Optional.ofNullable(form.origin()).map(place -> of(form, "origin", place)),
                        Optional.ofNullable(form.dest()).map(place -> of(form, "dest", place)),
                        query.carrier().map(code -> of(form, "carrier", airlineNames.getOrDefault(code, code))),
                        query.from()
                                .filter(day -> oneDay)
                                .map(day ->
                                        ofDay("date", day, form.without("from").without("to"))),
                        query.from().filter(day -> !oneDay).map(day -> ofDay("from", day, form.without("from"))),
                        query.to().filter(day -> !oneDay).map(day -> ofDay("to", day, form.without("to"))),
                        query.tailNum().map(tail -> of(form, "tailNum", tail)),
                        query.flightNum().stream()
                                .mapToObj(n -> of(form, "flightNum", Integer.toString(n)))
                                .findFirst(),
                        query.dayPart().map(part -> ofWord(form, "part", "part." + part)),
                        query.status().map(status -> ofWord(form, "status", "status." + status)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static SearchFilter of(FlightSearchForm form, String name, String value) {
        return new SearchFilter(name, value, false, null, form.without(name));
    }

    private static SearchFilter ofDay(String name, LocalDate day, FlightSearchForm without) {
        return new SearchFilter(name, day.toString(), false, day, without);
    }

    private static SearchFilter ofWord(FlightSearchForm form, String name, String message) {
        return new SearchFilter(name, message, true, null, form.without(name));
    }
}
