package ontime.web.flight.account;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.chart.ChartFiles;
import ontime.web.error.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Flights as CSV: a column for each value of a flight, with its name in JSON. A file has all flights that match. */
@Component
final class FlightFiles {

    static final String CSV = "text/csv";

    /** It has values of its own. */
    private static final String DIVERSION = "diversion";

    private static final List<RecordComponent> COLUMNS = Arrays.stream(Flight.class.getRecordComponents())
            .filter(column -> !column.getName().equals(DIVERSION))
            .toList();

    private final FlightSearch search;

    FlightFiles(FlightSearch search) {
        this.search = search;
    }

    /** All flights that a query matches; 400 if they are more than a file may have. */
    ResponseEntity<String> csv(String name, FlightQuery query) {
        SearchPage found = search.find(query, new PageRequest(1, PageRequest.MAX_SIZE));
        // A publication between two searches may change the number.
        while (found.flights().size() < found.total()) {
            if (found.total() > PageRequest.MOST_ROWS) {
                throw ProblemException.ofBadRequest("flights.csv.tooMany", found.total(), PageRequest.MOST_ROWS);
            }
            found = search.find(query, new PageRequest(1, Math.toIntExact(found.total())));
        }
        return csv(name, found.flights());
    }

    static ResponseEntity<String> csv(String name, List<Flight> flights) {
        return ChartFiles.csv(
                name,
                COLUMNS.stream().map(RecordComponent::getName).collect(Collectors.joining(",")),
                flights.stream().map(FlightFiles::line));
    }

    /** Whether a client prefers CSV to JSON. */
    static boolean isWanted(@Nullable String accept) {
        return accept != null && accept.contains(CSV) && !accept.contains("json");
    }

    private static String line(Flight flight) {
        Stream<@Nullable Object> values = COLUMNS.stream().map(column -> value(flight, column));
        return CSVFormat.DEFAULT.format(values.toArray());
    }

    private static @Nullable Object value(Flight flight, RecordComponent column) {
        Object value = ReflectionUtils.invokeMethod(column.getAccessor(), flight);
        return value instanceof String text ? ChartFiles.harmless(text) : value;
    }
}
