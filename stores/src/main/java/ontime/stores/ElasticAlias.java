package ontime.stores;

import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An alias that searches use. An index is loaded without the alias, and then replaces the previous ones in one step: a search
 * sees either the old documents or the new ones.
 */
public final class ElasticAlias {

    private final ElasticConnection connection;
    private final String alias;

    /** An alias of a cluster. */
    public ElasticAlias(ElasticConnection connection, String alias) {
        this.connection = connection;
        this.alias = alias;
    }

    /** The indices of a pattern, and whether searches see them. */
    public SortedMap<String, Boolean> list(String pattern) {
        return connection
                .ask(elastic -> elastic.indices().get(get -> get.index(pattern).features(Feature.Aliases)))
                .result()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        index -> index.getValue().aliases().containsKey(alias),
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The indices of a pattern that searches see. */
    public Set<String> listSeen(String pattern) {
        return list(pattern, true);
    }

    /** Deletes the indices of a pattern that searches do not see: a killed run left them. */
    public void dropUnseen(String pattern) {
        drop(list(pattern, false));
    }

    /**
     * Makes the documents of an index searchable. Deletes the index if it is incomplete.
     *
     * @throws IncompleteIndexException if the index has another number of documents
     */
    public void requireAll(String index, long expected) {
        connection.ask(elastic -> elastic.indices().refresh(refresh -> refresh.index(index)));
        long found = count(index);
        if (found != expected) {
            drop(Set.of(index));
            throw new IncompleteIndexException(index, expected, found);
        }
    }

    /** The number of documents of an index. */
    public long count(String index) {
        return connection
                .ask(elastic -> elastic.count(count -> count.index(index)))
                .count();
    }

    /** Makes searches see an index instead of those of a pattern, and deletes these. */
    public void replace(String pattern, String index) {
        Set<String> before = listSeen(pattern);
        swap(index, before);
        drop(before);
    }

    /**
     * Makes searches see an index instead of those of a pattern, which stay for readers that know their names.
     *
     * @param replaced an alias by which the indices that were replaced are found
     */
    public void replaceKeeping(String pattern, String index, String replaced) {
        Set<String> before = listSeen(pattern);
        if (!before.isEmpty()) {
            connection.ask(elastic -> elastic.indices()
                    .putAlias(put -> put.index(List.copyOf(before)).name(replaced)));
        }
        swap(index, before);
    }

    private void swap(String index, Set<String> before) {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder()
                .actions(action -> action.add(add -> add.index(index).alias(alias)));
        if (!before.isEmpty()) {
            swap.actions(action ->
                    action.remove(remove -> remove.indices(List.copyOf(before)).alias(alias)));
        }
        connection.ask(elastic -> elastic.indices().updateAliases(swap.build()));
    }

    /** Deletes indices. */
    public void drop(Set<String> indices) {
        if (!indices.isEmpty()) {
            connection.ask(elastic -> elastic.indices().delete(delete -> delete.index(List.copyOf(indices))));
        }
    }

    /** Deletes the indices of a pattern that have an alias, and that searches do not see. */
    public void dropReplaced(String pattern, String replaced) {
        drop(connection.ask(elastic -> elastic.indices().get(get -> get.index(pattern))).result().entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(replaced)
                        && !index.getValue().aliases().containsKey(alias))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Set<String> list(String pattern, boolean seen) {
        return connection.ask(elastic -> elastic.indices().get(get -> get.index(pattern))).result().entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(alias) == seen)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
