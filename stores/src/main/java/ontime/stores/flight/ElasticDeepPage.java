package ontime.stores.flight;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ontime.model.catalog.Names;
import ontime.stores.ElasticConnection;

/**
 * Where a page far down a result begins. A cluster finds the rows from n on by sorting n rows of each shard, and refuses
 * where n is large; so the flights are counted by day, and within the day that holds the page's first row by departure,
 * and within that by carrier, until few rows are left to pass over. The counts are exact: each shard answers all values.
 */
final class ElasticDeepPage {

    private static final String COUNTS = "counts";

    /** More than there are minutes of a day, or carriers. */
    private static final int ALL_VALUES = 10_000;

    /** The order of results begins with these. */
    private static final List<FlightField> STEPS =
            List.of(FlightField.FLIGHT_DATE, FlightField.CRS_DEP_TIME, FlightField.CARRIER);

    private final ElasticConnection connection;
    private final long window;

    /** A value of a field, and flights that have it. */
    private record Count(String value, long flights) {}

    /** A value that the page's first row has. */
    private record Step(FlightField field, String value) {}

    /**
     * What to ask for instead.
     *
     * @param total flights of the whole result
     * @param conditions that hold for the page's rows, and for few before them
     * @param offset rows to pass over under these conditions
     */
    record Place(long total, List<Query> conditions, long offset) {}

    /**
     * Finds places.
     *
     * @param window rows that may be passed over
     */
    ElasticDeepPage(ElasticConnection connection, long window) {
        this.connection = connection;
        this.window = window;
    }

    Place find(List<Query> conditions, PageRequest page) {
        List<Count> days = counts(conditions, FlightField.FLIGHT_DATE);
        long total = days.stream().mapToLong(Count::flights).sum();
        if (page.offset() >= total) {
            return new Place(total, conditions, 0);
        }
        List<Step> steps = new ArrayList<>();
        long offset = descend(steps, FlightField.FLIGHT_DATE, days, page.offset());
        for (int i = 1; i < STEPS.size() && offset + page.size() > window; i++) {
            List<Count> counts = counts(with(conditions, equal(steps)), STEPS.get(i));
            offset = descend(steps, STEPS.get(i), counts, offset);
        }
        String lastDay = value(days, Math.min(total, page.offset() + page.size()) - 1);
        List<Query> ofPage = List.of(notBefore(steps), ElasticFlightQuery.to(FlightField.FLIGHT_DATE, lastDay));
        return new Place(total, with(conditions, ofPage), offset);
    }

    /** Adds the value that holds the row at an offset, and gives what is left of the offset within it. */
    private static long descend(List<Step> steps, FlightField field, List<Count> counts, long offset) {
        String value = value(counts, offset);
        steps.add(new Step(field, value));
        long before = counts.stream()
                .takeWhile(count -> !count.value().equals(value))
                .mapToLong(Count::flights)
                .sum();
        return offset - before;
    }

    private static String value(List<Count> counts, long offset) {
        long left = offset;
        for (Count count : counts) {
            left -= count.flights();
            if (left < 0) {
                return count.value();
            }
        }
        throw new IllegalStateException("the flights changed while they were counted");
    }

    private static List<Query> equal(List<Step> steps) {
        return steps.stream()
                .map(step -> ElasticFlightQuery.equal(step.field(), step.value()))
                .toList();
    }

    /** At or after the steps' values in the order of results: after in one of them and equal in those before it. */
    private static Query notBefore(List<Step> steps) {
        List<Query> ways = new ArrayList<>();
        ways.add(ElasticFlightQuery.all(equal(steps)));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Query after = ElasticFlightQuery.after(step.field(), step.value());
            ways.add(ElasticFlightQuery.all(with(equal(steps.subList(0, i)), List.of(after))));
        }
        return ElasticFlightQuery.any(ways);
    }

    private static List<Query> with(List<Query> conditions, List<Query> more) {
        List<Query> all = new ArrayList<>(conditions);
        all.addAll(more);
        return all;
    }

    private List<Count> counts(List<Query> conditions, FlightField field) {
        Aggregate answer = connection
                .ask(elastic -> elastic.search(
                        search -> search.index(Names.FLIGHTS_ALIAS)
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .query(ElasticFlightQuery.all(conditions))
                                .aggregations(COUNTS, byValue(field)),
                        Void.class))
                .aggregations()
                .get(COUNTS);
        return answer == null ? List.of() : read(answer);
    }

    private static Aggregation byValue(FlightField field) {
        if (field.type() == FlightField.Type.DAY) {
            return Aggregation.of(by -> by.dateHistogram(days -> days.field(field.storedName())
                    .calendarInterval(CalendarInterval.Day)
                    .format("yyyy-MM-dd")
                    .minDocCount(1)));
        }
        return Aggregation.of(by -> by.terms(values ->
                values.field(field.storedName()).size(ALL_VALUES).order(NamedValue.of("_key", SortOrder.Asc))));
    }

    private static List<Count> read(Aggregate answer) {
        if (answer.isDateHistogram()) {
            return answer.dateHistogram().buckets().array().stream()
                    .map(day -> new Count(Objects.requireNonNull(day.keyAsString()), day.docCount()))
                    .toList();
        }
        return answer.sterms().buckets().array().stream()
                .map(value -> new Count(value.key().stringValue(), value.docCount()))
                .toList();
    }
}
