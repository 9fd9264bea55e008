package ontime.web.flight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.stores.flight.search.FlightQuery;

/**
 * A filter of a search.
 *
 * @param name of the parameter; the message {@code filter.NAME} is its label
 * @param value text to show, or the code of a message
 * @param worded whether the value is the code of a message
 * @param without the same search without the filter
 */
record SearchFilter(String name, String value, boolean worded, FlightSearchForm without) {

    /** The filters of a search, in the order of the form. */
    static List<SearchFilter> list(FlightSearchForm form, FlightQuery query, Map<String, String> airlineNames) {
        return Stream.<Optional<SearchFilter>>of(
                        Optional.ofNullable(form.origin()).map(place -> of(form, "origin", place)),
                        Optional.ofNullable(form.dest()).map(place -> of(form, "dest", place)),
                        query.carrier().map(code -> of(form, "carrier", airlineNames.getOrDefault(code, code))),
                        query.from().map(day -> new SearchFilter("from", day.toString(), false, form.without("from"))),
                        query.to().map(day -> new SearchFilter("to", day.toString(), false, form.without("to"))),
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
        return new SearchFilter(name, value, false, form.without(name));
    }

    private static SearchFilter ofWord(FlightSearchForm form, String name, String message) {
        return new SearchFilter(name, message, true, form.without(name));
    }
}
