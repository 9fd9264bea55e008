package ontime.stores.flight.count;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;
import ontime.model.catalog.Names;
import ontime.model.count.CountField;
import ontime.model.count.CountQuestion;
import ontime.model.count.CountedFlights;
import ontime.model.count.FlightCounter;
import ontime.model.delay.CauseMinutes;
import ontime.model.publication.Publication;
import ontime.stores.ElasticAlias;
import ontime.stores.ElasticConnection;
import ontime.stores.StoreUnavailableException;
import ontime.stores.mapping.FlightField;

/**
 * Counts flights in Elasticsearch: one index is a version of a month. Counts and sums are exact, because a composite
 * aggregation returns every combination, page by page.
 *
 * <p>Every method throws {@link StoreUnavailableException} if the cluster does not answer, or lacks an index.
 */
public final class ElasticFlightCounter implements FlightCounter {

    /** Each page reads all matching flights again, so they are large. */
    private static final int DEFAULT_PAGE = 10_000;

    /** A cluster that needs longer for a page has no answer; it stops working on it. */
    private static final String WITHIN = "50s";

    private static final String CELLS = "cells";

    private static final List<FlightField> MINUTES = List.of(
            FlightField.DEP_DELAY,
            FlightField.ARR_DELAY,
            FlightField.CARRIER_DELAY,
            FlightField.WEATHER_DELAY,
            FlightField.NAS_DELAY,
            FlightField.SECURITY_DELAY,
            FlightField.LATE_AIRCRAFT_DELAY);

    private final ElasticConnection connection;
    private final int page;

    /** The flights of a cluster; the connection should have {@link ElasticConnection#COUNT_WITHIN}. */
    public ElasticFlightCounter(ElasticConnection connection) {
        this(connection, DEFAULT_PAGE);
    }

    /**
     * The flights of a cluster, with other pages.
     *
     * @param page combinations of values that the cluster returns at once
     */
    public ElasticFlightCounter(ElasticConnection connection, int page) {
        this.connection = connection;
        this.page = page;
    }

    @Override
    public Map<YearMonth, String> find(Collection<Publication> months) {
        SortedMap<String, Boolean> indices =
                new ElasticAlias(connection, Names.FLIGHTS_ALIAS).list(Names.FLIGHTS_ALIAS + "-*");
        Map<YearMonth, String> found = new HashMap<>();
        months.forEach(publication -> found.put(publication.month(), index(indices, publication)));
        return found;
    }

    /** A version that was written twice has two indices, of which searches see the newer one. */
    private String index(SortedMap<String, Boolean> indices, Publication publication) {
        String name = Names.flightsIndex(publication.month(), publication.version());
        List<String> ofVersion = indices.keySet().stream()
                .filter(index -> index.equals(name) || index.startsWith(name + "."))
                .toList();
        return ofVersion.stream()
                .filter(index -> Boolean.TRUE.equals(indices.get(index)))
                .findFirst()
                .or(() -> ofVersion.stream().findFirst())
                .orElseThrow(() -> new StoreUnavailableException(
                        connection.name(), new IllegalStateException("it has no index " + name)));
    }

    @Override
    public void count(Collection<String> versions, CountQuestion question, Consumer<CountedFlights> counted) {
        if (versions.isEmpty()) {
            return;
        }
        List<String> indices = versions.stream().sorted().toList();
        Query query = ElasticConditions.query(question.condition());
        Map<String, FieldValue> after = Map.of();
        int received;
        do {
            CompositeAggregate cells = search(indices, query, cells(question, after));
            List<CompositeBucket> buckets = cells.buckets().array();
            buckets.forEach(bucket -> counted.accept(flights(question, bucket)));
            received = buckets.size();
            after = cells.afterKey();
        } while (received == page);
    }

    /** By a multi-search, because hundreds of names of indices are too long for an address. */
    private CompositeAggregate search(List<String> indices, Query query, Aggregation cells) {
        MsearchRequest request = MsearchRequest.of(several -> several.searches(
                search -> search.header(header -> header.index(indices).allowPartialSearchResults(false))
                        .body(body -> body.size(0)
                                .trackTotalHits(total -> total.enabled(false))
                                .timeout(WITHIN)
                                .query(query)
                                .aggregations(CELLS, cells))));
        MultiSearchResponseItem<Void> answer = connection
                .ask(elastic -> elastic.msearch(request, Void.class))
                .responses()
                .get(0);
        if (answer.isFailure()) {
            throw unavailable(String.valueOf(answer.failure().error().reason()));
        }
        MultiSearchItem<Void> result = answer.result();
        Aggregate found = result.aggregations().get(CELLS);
        if (result.timedOut() || found == null) {
            throw unavailable("it does not count these flights within " + WITHIN);
        }
        return found.composite();
    }

    private StoreUnavailableException unavailable(String reason) {
        return new StoreUnavailableException(connection.name(), new IllegalStateException(reason));
    }

    private Aggregation cells(CountQuestion question, Map<String, FieldValue> after) {
        List<Map<String, CompositeAggregationSource>> sources = question.fields().stream()
                .map(field -> Map.of(field.name(), source(field)))
                .toList();
        Map<String, Aggregation> sums = new HashMap<>();
        if (question.minutes()) {
            MINUTES.forEach(field ->
                    sums.put(field.storedName(), Aggregation.of(by -> by.sum(sum -> sum.field(field.storedName())))));
        }
        return Aggregation.of(by -> by.composite(composite -> after.isEmpty()
                        ? composite.size(page).sources(sources)
                        : composite.size(page).sources(sources).after(after))
                .aggregations(sums));
    }

    private static CompositeAggregationSource source(CountField field) {
        return switch (field) {
            case MONTH -> days(CalendarInterval.Month, "yyyy-MM");
            case DATE -> days(CalendarInterval.Day, "yyyy-MM-dd");
            default ->
                CompositeAggregationSource.of(source -> source.terms(
                        values -> values.field(field.storedName()).missingBucket(field == CountField.TAIL_NUM)));
        };
    }

    private static CompositeAggregationSource days(CalendarInterval interval, String format) {
        String field = CountField.DATE.storedName();
        return CompositeAggregationSource.of(source -> source.dateHistogram(days -> days.field(field)
                .calendarInterval(time -> time.time(interval.jsonValue()))
                .format(format)));
    }

    private static CountedFlights flights(CountQuestion question, CompositeBucket bucket) {
        List<String> values = question.fields().stream()
                .map(field -> text(Objects.requireNonNull(bucket.key().get(field.name()))))
                .toList();
        if (!question.minutes()) {
            return new CountedFlights(values, bucket.docCount(), 0, 0, CauseMinutes.NONE);
        }
        return new CountedFlights(
                values,
                bucket.docCount(),
                sum(bucket, FlightField.DEP_DELAY),
                sum(bucket, FlightField.ARR_DELAY),
                new CauseMinutes(
                        sum(bucket, FlightField.CARRIER_DELAY),
                        sum(bucket, FlightField.WEATHER_DELAY),
                        sum(bucket, FlightField.NAS_DELAY),
                        sum(bucket, FlightField.SECURITY_DELAY),
                        sum(bucket, FlightField.LATE_AIRCRAFT_DELAY)));
    }

    private static String text(FieldValue value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : String.valueOf(value._get());
    }

    /** Whole minutes, exact: a double counts far beyond them. */
    private static long sum(CompositeBucket bucket, FlightField field) {
        Aggregate sum = Objects.requireNonNull(bucket.aggregations().get(field.storedName()));
        return Math.round(sum.sum().value());
    }
}
