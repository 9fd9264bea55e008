package ontime.stores.flight.search;

import java.time.YearMonth;
import java.util.Set;
import ontime.model.catalog.Names;
import ontime.stores.ElasticAlias;
import ontime.stores.ElasticConnection;

/**
 * The indices of flights, one a month, behind one alias. A month is {@linkplain #begin begun} as a new index aside,
 * written by {@link ElasticSink}s, and {@linkplain #finish finished}: only then searches see it, whole and at once.
 */
public final class ElasticMonths {

    private final ElasticConnection connection;
    private final ElasticAlias alias;

    /** The months of a cluster; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticMonths(ElasticConnection connection) {
        this.connection = connection;
        this.alias = new ElasticAlias(connection, Names.FLIGHTS_ALIAS);
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
        alias.dropUnseen(pattern(month));
        String index = freeName(Names.flightsIndex(month, version), alias.listSeen(pattern(month)));
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
     * @throws ontime.stores.IncompleteIndexException where the index holds another number; it is dropped, and nothing changed
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer; begin again then
     */
    public void finish(YearMonth month, String index, long expected) {
        alias.requireAll(index, expected);
        makeDurable(index);
        alias.replace(pattern(month), index);
    }

    /**
     * Flights of a month that searches see; 0 where the month is not published.
     *
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer
     */
    public long count(YearMonth month) {
        return alias.listSeen(pattern(month)).stream().mapToLong(alias::count).sum();
    }

    private void makeDurable(String index) {
        connection.ask(elastic -> elastic.indices().putSettings(put -> put.index(index)
                .settings(settings -> ElasticFlightMapping.serving().apply(settings))));
        connection.ask(elastic -> elastic.indices().flush(flush -> flush.index(index)));
    }

    private static String pattern(YearMonth month) {
        return Names.flightsIndexPrefix(month) + "*";
    }
}
