package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.model.catalog.Names;
import ontime.stores.ElasticConnection;
import ontime.stores.mapping.FlightField;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a deep page of a result begins. To skip n rows, a cluster sorts n rows of each shard, and refuses a large n.
 * So this counts the flights by the first field of the order, such as the day; then, within the value that contains the
 * page's first row, by the second field, such as the departure; and so on, until few rows are left to skip. The counts are
 * exact, because each shard returns all values. By hand, because the client can only continue from a page that was read
 * before ({@code search_after}), and people may open any page.
 */
final class ElasticDeepPage {

    private static final String COUNTS = "counts";

    private static final String MISSING = "missing";

    /** More than any field has values: minutes of a day, minutes of delay, carriers. */
    private static final int ALL_VALUES = 10_000;

    /** Few flights share the values of so many fields. */
    private static final int MOST_STEPS = 4;

    private final ElasticConnection connection;
    private final long window;

    /** A value of a field, null for none, and the number of flights with it. */
    private record Count(@Nullable String value, long flights) {}

    /** A value of the page's first row. */
    private record Step(ElasticOrder.Key key, @Nullable String value) {}

    /**
     * The search to send instead.
     *
     * @param total number of flights of the whole result
     * @param conditions that match the page's rows, and few rows before them
     * @param offset rows to skip under these conditions
     */
    record Place(long total, List<Query> conditions, long offset) {}

    /**
     * Finds places.
     *
     * @param window rows that may be skipped
     */
    ElasticDeepPage(ElasticConnection connection, long window) {
        this.connection = connection;
        this.window = window;
    }

    Place find(List<Query> conditions, List<ElasticOrder.Key> order, PageRequest page) {
        ElasticOrder.Key first = order.get(0);
        List<Count> counts = counts(conditions, first);
        long total = counts.stream().mapToLong(Count::flights).sum();
        if (page.offset() >= total) {
            return new Place(total, conditions, 0);
        }
        List<Step> steps = new ArrayList<>();
        long offset = descend(steps, first, counts, page.offset());
        String last =
                count(counts, Math.min(total, page.offset() + page.size()) - 1).value();
        for (int i = 1; i < MOST_STEPS && offset + page.size() > window; i++) {
            List<Count> within = counts(with(conditions, equal(steps)), order.get(i));
            offset = descend(steps, order.get(i), within, offset);
        }
        List<Query> ofPage = List.of(notBefore(steps), notAfter(first, last));
        return new Place(total, with(conditions, ofPage), offset);
    }

    /** Adds the value that contains the row at an offset, and returns the offset within that value. */
    private static long descend(List<Step> steps, ElasticOrder.Key key, List<Count> counts, long offset) {
        Count holding = count(counts, offset);
        steps.add(new Step(key, holding.value()));
        long before = counts.stream()
                .takeWhile(count -> !count.equals(holding))
                .mapToLong(Count::flights)
                .sum();
        return offset - before;
    }

    private static Count count(List<Count> counts, long offset) {
        long left = offset;
        for (Count count : counts) {
            left -= count.flights();
            if (left < 0) {
                return count;
            }
        }
        throw new IllegalStateException("the flights changed while they were counted");
    }

    private static List<Query> equal(List<Step> steps) {
        return steps.stream().map(step -> step.key().equal(step.value())).toList();
    }

    /** Flights at or after the steps' values: after in one step, and equal in the steps before it. */
    private static Query notBefore(List<Step> steps) {
        List<Query> ways = new ArrayList<>();
        ways.add(ElasticFlightQuery.all(equal(steps)));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Query after = step.key().after(step.value());
            ways.add(ElasticFlightQuery.all(with(equal(steps.subList(0, i)), List.of(after))));
        }
        return ElasticFlightQuery.any(ways);
    }

    private static Query notAfter(ElasticOrder.Key key, @Nullable String last) {
        return ElasticFlightQuery.allBut(List.of(), List.of(key.after(last)));
    }

    private static List<Query> with(List<Query> conditions, List<Query> more) {
        List<Query> all = new ArrayList<>(conditions);
        all.addAll(more);
        return all;
    }

    private List<Count> counts(List<Query> conditions, ElasticOrder.Key key) {
        Map<String, Aggregate> answer = connection
                .ask(elastic -> elastic.search(
                        search -> search.index(Names.FLIGHTS_ALIAS)
                                .ignoreUnavailable(true)
                                .allowPartialSearchResults(false)
                                .size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .query(ElasticFlightQuery.all(conditions))
                                .aggregations(COUNTS, byValue(key))
                                .aggregations(MISSING, withoutValue(key)),
                        Void.class))
                .aggregations();
        List<Count> counts = new ArrayList<>(answer.containsKey(COUNTS) ? read(answer.get(COUNTS)) : List.of());
        long without =
                answer.containsKey(MISSING) ? answer.get(MISSING).missing().docCount() : 0;
        if (without > 0) {
            counts.add(new Count(null, without));
        }
        return counts;
    }

    private static Aggregation withoutValue(ElasticOrder.Key key) {
        return Aggregation.of(
                by -> by.missing(missing -> missing.field(key.field().storedName())));
    }

    private static Aggregation byValue(ElasticOrder.Key key) {
        String name = key.field().storedName();
        NamedValue<SortOrder> order = NamedValue.of("_key", key.direction());
        if (key.field().type() == FlightField.Type.DAY) {
            return Aggregation.of(by -> by.dateHistogram(days -> days.field(name)
                    .calendarInterval(CalendarInterval.Day)
                    .format("yyyy-MM-dd")
                    .minDocCount(1)
                    .order(order)));
        }
        return Aggregation.of(
                by -> by.terms(values -> values.field(name).size(ALL_VALUES).order(order)));
    }

    private static List<Count> read(Aggregate answer) {
        if (answer.isDateHistogram()) {
            return answer.dateHistogram().buckets().array().stream()
                    .map(day -> new Count(day.keyAsString(), day.docCount()))
                    .toList();
        }
        if (answer.isLterms()) {
            return answer.lterms().buckets().array().stream()
                    .map(value -> new Count(Long.toString(value.key()), value.docCount()))
                    .toList();
        }
        // If no flight has a number, the aggregation has another type and is empty.
        return answer.isSterms()
                ? answer.sterms().buckets().array().stream()
                        .map(value -> new Count(value.key().stringValue(), value.docCount()))
                        .toList()
                : List.of();
    }
}
