package ontime.web.airplane;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.stores.airplane.AirplaneQuery;

/**
 * A filter of a search.
 *
 * @param name of the parameter; the message {@code airplanes.filter.NAME} is its label
 * @param value text to show
 * @param without address of the same search without the filter
 */
record AirplaneFilter(String name, String value, String without) {

    /** The filters of a search, in the order of the form. */
    static List<AirplaneFilter> list(AirplaneSearchForm form, AirplaneQuery query, Map<String, String> airlineNames) {
        return Stream.of(
                        of(form, "tailNum", query.tailNum()),
                        of(form, "manufacturer", query.manufacturer()),
                        of(form, "model", query.model()),
                        of(form, "yearFrom", query.yearFrom().map(String::valueOf)),
                        of(form, "yearTo", query.yearTo().map(String::valueOf)),
                        of(form, "owner", query.owner()),
                        of(form, "engine", query.engine()),
                        of(form, "carrier", query.carrier().map(code -> airlineNames.getOrDefault(code, code))))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AirplaneFilter> of(AirplaneSearchForm form, String name, Optional<String> value) {
        return value.map(text -> new AirplaneFilter(name, text, form.addressWithout(name)));
    }
}
