package ontime.stores.airplane;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Objects;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.catalog.Names;
import ontime.stores.ElasticConnection;
import ontime.stores.flight.search.PageRequest;

/** Search over all airplanes in Elasticsearch. Before anything is published, every search is empty. */
public final class ElasticAirplaneSearch implements AirplaneSearch {

    private final ElasticConnection connection;

    /** The airplanes of a cluster. */
    public ElasticAirplaneSearch(ElasticConnection connection) {
        this.connection = connection;
    }

    @Override
    public AirplanePage find(AirplaneQuery query, AirplaneOrder order, PageRequest page) {
        boolean reachable = page.offset() + page.size() <= ElasticAirplanes.MOST;
        SearchResponse<JsonData> answer = connection.ask(elastic -> elastic.search(
                search -> search.index(Names.AIRPLANES_ALIAS)
                        .ignoreUnavailable(true)
                        .allowPartialSearchResults(false)
                        .query(ElasticAirplaneQuery.query(query))
                        .sort(ElasticAirplaneQuery.sort(order))
                        .from(reachable ? Math.toIntExact(page.offset()) : 0)
                        .size(reachable ? page.size() : 0)
                        .trackTotalHits(total -> total.enabled(true)),
                JsonData.class));
        List<AirplaneEntry> airplanes = answer.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source(), "a hit without its airplane"))
                .map(source -> ElasticAirplaneJson.entry(source.toJson().asJsonObject()))
                .toList();
        long total = Objects.requireNonNull(answer.hits().total()).value();
        return new AirplanePage(total, page.page(), page.size(), airplanes);
    }
}
