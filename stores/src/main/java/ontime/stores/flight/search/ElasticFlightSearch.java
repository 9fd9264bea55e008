package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import ontime.model.catalog.Names;
import ontime.model.flight.Flight;
import ontime.stores.ElasticConnection;
import ontime.stores.mapping.StoredFlight;
import org.jspecify.annotations.Nullable;

/** Search over all flights in Elasticsearch. Before anything is published, every search is empty. */
public final class ElasticFlightSearch implements FlightSearch {

    /**
     * The most rows that the cluster may sort and skip for a page. It does so in each of hundreds of shards, one per month.
     * Deeper pages are found by counts.
     */
    private static final long DEFAULT_WINDOW = 2_000;

    private final ElasticConnection connection;
    private final ElasticDeepPage deepPage;
    private final long window;

    /** The flights of a cluster. */
    public ElasticFlightSearch(ElasticConnection connection) {
        this(connection, DEFAULT_WINDOW);
    }

    /**
     * The flights of a cluster, with another window. The smaller it is, the more pages are found by counts.
     *
     * @param window rows that the cluster may skip, at most its own {@code index.max_result_window}
     */
    public ElasticFlightSearch(ElasticConnection connection, long window) {
        this.connection = connection;
        this.deepPage = new ElasticDeepPage(connection, window);
        this.window = window;
    }

    @Override
    public SearchPage find(FlightQuery query, PageRequest page) {
        List<Query> conditions = ElasticFlightQuery.conditions(query);
        if (page.offset() + page.size() > window) {
            return findFarDown(conditions, query.order(), page);
        }
        SearchResponse<JsonData> answer = search(conditions, query.order(), page.offset(), page.size(), true);
        long total = Objects.requireNonNull(answer.hits().total()).value();
        return new SearchPage(total, page.page(), page.size(), flights(answer));
    }

    private SearchPage findFarDown(List<Query> conditions, FlightOrder order, PageRequest page) {
        ElasticDeepPage.Place place = deepPage.find(conditions, ElasticOrder.keys(order), page);
        List<Flight> flights = page.offset() >= place.total()
                ? List.of()
                : flights(search(place.conditions(), order, place.offset(), page.size(), false));
        return new SearchPage(place.total(), page.page(), page.size(), flights);
    }

    private SearchResponse<JsonData> search(
            List<Query> conditions, FlightOrder order, long offset, int size, boolean counted) {
        return connection.ask(elastic -> elastic.search(
                search -> search.index(Names.FLIGHTS_ALIAS)
                        .ignoreUnavailable(true)
                        .allowPartialSearchResults(false)
                        .query(ElasticFlightQuery.all(conditions))
                        .sort(ElasticOrder.sort(order))
                        .from(Math.toIntExact(offset))
                        .size(size)
                        .trackTotalHits(total -> total.enabled(counted)),
                JsonData.class));
    }

    private static List<Flight> flights(SearchResponse<JsonData> answer) {
        return answer.hits().hits().stream().map(ElasticFlightSearch::flight).toList();
    }

    private static Flight flight(Hit<JsonData> hit) {
        JsonObject source = Objects.requireNonNull(hit.source(), "a hit without its flight")
                .toJson()
                .asJsonObject();
        return StoredFlight.flight(name -> value(source.get(name)));
    }

    private static @Nullable Object value(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.intValueExact();
        }
        return value == null ? null : value.getValueType() == JsonValue.ValueType.TRUE;
    }
}
