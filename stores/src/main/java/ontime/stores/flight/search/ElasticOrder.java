package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.stream.Stream;
import ontime.stores.mapping.FlightField;
import org.jspecify.annotations.Nullable;

/** Translates orders into fields and directions of Elasticsearch. */
final class ElasticOrder {

    private static final List<FlightField> DEPARTURE = List.of(
            FlightField.FLIGHT_DATE,
            FlightField.CRS_DEP_TIME,
            FlightField.CARRIER,
            FlightField.FLIGHT_NUM,
            FlightField.ORIGIN,
            FlightField.DEST,
            FlightField.ORDINAL);

    private ElasticOrder() {}

    /**
     * A field to sort by; flights without a value come last.
     *
     * @param field its name
     * @param descending whether the highest value comes first
     */
    record Key(FlightField field, boolean descending) {

        /** Flights with this value, or without one. */
        Query equal(@Nullable String value) {
            return value == null ? ElasticFlightQuery.missing(field) : ElasticFlightQuery.equal(field, value);
        }

        /** Flights that come after all flights with this value. */
        Query after(@Nullable String value) {
            if (value == null) {
                return Query.of(query -> query.matchNone(none -> none));
            }
            Query further =
                    descending ? ElasticFlightQuery.before(field, value) : ElasticFlightQuery.after(field, value);
            return ElasticFlightQuery.any(List.of(further, ElasticFlightQuery.missing(field)));
        }

        SortOrder direction() {
            return descending ? SortOrder.Desc : SortOrder.Asc;
        }
    }

    /** The fields of an order, the most significant first. */
    static List<Key> keys(FlightOrder order) {
        return switch (order) {
            case DEPARTURE -> all(false);
            case NEWEST -> all(true);
            case DELAY ->
                Stream.concat(Stream.of(new Key(FlightField.ARR_DELAY, true)), all(false).stream())
                        .toList();
        };
    }

    /** The sort options of an order. */
    static List<SortOptions> sort(FlightOrder order) {
        return keys(order).stream()
                .map(key -> SortOptions.of(by ->
                        by.field(field -> field.field(key.field().storedName()).order(key.direction()))))
                .toList();
    }

    private static List<Key> all(boolean descending) {
        return DEPARTURE.stream().map(field -> new Key(field, descending)).toList();
    }
}
