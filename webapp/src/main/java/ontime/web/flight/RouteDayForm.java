package ontime.web.flight;

import java.util.List;
import java.util.stream.Stream;
import ontime.model.flight.DayPart;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.stores.flight.search.FlightOrder;
import ontime.stores.flight.search.PageRequest;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The filters, order and page of a route's flights on a day. A filter that is null matches every flight.
 *
 * @param carrier airline code
 * @param part time of day of the scheduled departure
 * @param status outcome of the flight
 * @param sort order; by departure if null
 * @param page page number, starting at 1
 * @param size flights per page; 100 if null
 */
public record RouteDayForm(
        @Text(Kind.AIRLINE_CODE) @Nullable String carrier,
        @Nullable DayPart part,
        @Nullable FlightStatus status,
        @Nullable FlightOrder sort,
        @Range(min = 1, max = Integer.MAX_VALUE) @Nullable Integer page,
        @Range(min = 1, max = PageRequest.MAX_SIZE) @Nullable Integer size) {

    /** More flights than any route has on a day: people want to see a day at once. */
    private static final int WHOLE_DAY = 100;

    /** The flights that match every filter, in order. */
    public List<Flight> apply(List<Flight> flights) {
        Stream<Flight> shown = flights.stream()
                .filter(flight -> carrier == null || carrier.equals(flight.carrier()))
                .filter(flight -> part == null || part.holds(flight.crsDepTime()))
                .filter(flight -> status == null || status == flight.status());
        // Flights are stored by departure.
        return (sort == null ? shown : shown.sorted(sort.comparator())).toList();
    }

    public PageRequest pageRequest() {
        return Paging.request(page, size == null ? WHOLE_DAY : size);
    }

    /** The address of the first page with the same filters and order. */
    String address(String path) {
        return FormAddress.of(path, this).without("page").toString();
    }

    /** The address of another page with the same filters and order. */
    String address(String path, int otherPage) {
        return FormAddress.of(path, this).with("page", otherPage).toString();
    }
}
