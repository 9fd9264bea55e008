package ontime.web.crossing;

import java.util.LinkedHashMap;
import java.util.Map;
import ontime.crossing.FlightFilter;
import ontime.web.parameter.FormAddress;

/** Addresses of the API's aggregates: links from a page to its numbers. */
public final class AggregatesAddress {

    static final String JSON = "/api/v1/aggregates/flights";
    static final String CSV = JSON + ".csv";
    static final String GROUP_BY = "groupBy";

    private AggregatesAddress() {}

    /**
     * The address of some aggregates as JSON.
     *
     * @param groupBy keys of dimensions, separated by commas
     */
    public static String json(FlightFilter filter, String groupBy) {
        return of(JSON, filter, groupBy);
    }

    /** The address of the same aggregates as CSV. */
    public static String csv(FlightFilter filter, String groupBy) {
        return of(CSV, filter, groupBy);
    }

    private static String of(String path, FlightFilter filter, String groupBy) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(GROUP_BY, groupBy);
        query.putAll(FilterParameters.parameters(filter));
        return new FormAddress(path, query).toString();
    }
}
