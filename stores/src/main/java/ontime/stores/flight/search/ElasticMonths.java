package ontime.stores.flight.search;

import java.time.YearMonth;
import java.util.Set;
import ontime.model.catalog.Names;
import ontime.stores.ElasticAlias;
import ontime.stores.ElasticConnection;

/**
 * The indices of flights, one per month, behind one alias. To load a month, {@linkplain #begin begin} a new index, write it
 * with {@link ElasticSink}s, and {@linkplain #finish finish} it. Only then do searches see it, complete and at once.
 */
public final class ElasticMonths {

    /** The alias of indices that were replaced. */
    private static final String REPLACED = "replaced_" + Names.FLIGHTS_ALIAS;

    private final ElasticConnection connection;
    private final ElasticAlias alias;

    /** The months of a cluster; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticMonths(ElasticConnection connection) {
        this.connection = connection;
        this.alias = new ElasticAlias(connection, Names.FLIGHTS_ALIAS);
    }

    /**
     * Creates an empty index for a month, which searches do not see. Deletes half-written indices of the month that a killed
     * run left.
     *
     * @param version of the table
     * @return the index's name, for sinks and {@link #finish}
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer
     */
    public String begin(YearMonth month, long version) {
        alias.dropUnseen(pattern(month));
        String index = freeName(Names.flightsIndex(month, version), alias.listSeen(pattern(month)));
        connection.ask(elastic -> elastic.indices().create(create -> create.index(index)
                .settings(ElasticFlightMapping.loading())
                .mappings(ElasticFlightMapping.mapping())));
        return index;
    }

    /** A version that is published again, to repair its index, needs another name than the index in use. */
    private static String freeName(String name, Set<String> taken) {
        String free = name;
        for (int again = 1; taken.contains(free); again++) {
            free = name + "." + again;
        }
        return free;
    }

    /**
     * Replaces the month's previous index by a loaded one in one step. The previous one stays until {@link #dropReplaced},
     * for those who count its flights.
     *
     * @param index as {@link #begin} named it
     * @param expected rows of the month in the table
     * @throws ontime.stores.IncompleteIndexException if the index has another number; it is deleted, and nothing changes
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer; begin again then
     */
    public void finish(YearMonth month, String index, long expected) {
        alias.requireAll(index, expected);
        makeDurable(index);
        alias.replaceKeeping(pattern(month), index, REPLACED);
    }

    /**
     * Deletes the indices of all months that were replaced.
     *
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer
     */
    public void dropReplaced() {
        alias.dropReplaced(Names.FLIGHTS_ALIAS + "-*", REPLACED);
    }

    /**
     * The number of flights of a month that searches see; 0 if the month is not published.
     *
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer
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
