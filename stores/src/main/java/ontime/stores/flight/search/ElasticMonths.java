package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ontime.model.catalog.Names;
import ontime.stores.ElasticConnection;

/**
 * The indices of flights, one a month, behind one alias. A month is {@linkplain #begin begun} as a new index aside,
 * written by {@link ElasticSink}s, and {@linkplain #finish finished}: only then searches see it, whole and at once.
 */
public final class ElasticMonths {

    private final ElasticConnection connection;

    /** The months of a cluster; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticMonths(ElasticConnection connection) {
        this.connection = connection;
    }

    /**
     * A new, empty index for a month, that searches do not see. Half-written indices of the month, which a killed run
     * left, are dropped.
     *
     * @param version of the table
     * @return the index's name, for sinks and {@link #finish}
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer
     */
    public String begin(YearMonth month, long version) {
        drop(list(month, false));
        String index = freeName(Names.flightsIndex(month, version), list(month, true));
        connection.ask(elastic -> elastic.indices().create(create -> create.index(index)
                .settings(ElasticFlightMapping.loading())
                .mappings(ElasticFlightMapping.mapping())));
        return index;
    }

    /** A version that is published again, to mend what is in the index, cannot have the name of the one that is read. */
    private static String freeName(String name, Set<String> taken) {
        String free = name;
        for (int again = 1; taken.contains(free); again++) {
            free = name + "." + again;
        }
        return free;
    }

    /**
     * Puts a loaded index in the place of the month's one before, by one action on the alias, and drops that one.
     *
     * @param index as {@link #begin} named it
     * @param expected rows of the month in the table
     * @throws IncompleteIndexException where the index holds another number; it is dropped, and nothing changed
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer; begin again then
     */
    public void finish(YearMonth month, String index, long expected) {
        connection.ask(elastic -> elastic.indices().refresh(refresh -> refresh.index(index)));
        long found = countIn(index);
        if (found != expected) {
            drop(Set.of(index));
            throw new IncompleteIndexException(index, expected, found);
        }
        makeDurable(index);
        Set<String> before = list(month, true);
        swap(index, before);
        drop(before);
    }

    /**
     * Flights of a month that searches see; 0 where the month is not published.
     *
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer
     */
    public long count(YearMonth month) {
        return list(month, true).stream().mapToLong(this::countIn).sum();
    }

    private long countIn(String index) {
        return connection
                .ask(elastic -> elastic.count(count -> count.index(index)))
                .count();
    }

    private void makeDurable(String index) {
        connection.ask(elastic -> elastic.indices().putSettings(put -> put.index(index)
                .settings(settings -> ElasticFlightMapping.serving().apply(settings))));
        connection.ask(elastic -> elastic.indices().flush(flush -> flush.index(index)));
    }

    private void swap(String index, Set<String> before) {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder()
                .actions(action -> action.add(add -> add.index(index).alias(Names.FLIGHTS_ALIAS)));
        if (!before.isEmpty()) {
            swap.actions(action ->
                    action.remove(remove -> remove.indices(List.copyOf(before)).alias(Names.FLIGHTS_ALIAS)));
        }
        connection.ask(elastic -> elastic.indices().updateAliases(swap.build()));
    }

    private void drop(Set<String> indices) {
        if (!indices.isEmpty()) {
            connection.ask(elastic -> elastic.indices().delete(delete -> delete.index(List.copyOf(indices))));
        }
    }

    /** The month's indices that searches see, or those that they do not. */
    private Set<String> list(YearMonth month, boolean seen) {
        Map<String, IndexState> indices = connection
                .ask(elastic -> elastic.indices().get(get -> get.index(Names.flightsIndexPrefix(month) + "*")))
                .result();
        return indices.entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(Names.FLIGHTS_ALIAS) == seen)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
