package ontime.stores.airplane;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.indices.UpdateAliasesRequest;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airplane.FlownAirplane;
import ontime.model.catalog.Names;
import ontime.stores.ElasticConnection;
import ontime.stores.flight.search.IncompleteIndexException;

/**
 * The index of airplanes behind its alias. All airplanes are written into a new index aside, which takes the place of the
 * one before by one action: a search sees the old ones or the new ones.
 */
public final class ElasticAirplanes {

    /** So far down a result can be read; the US registry has 300,000 aircraft, airlines flew some 20,000 since 1987. */
    static final int MOST = 100_000;

    private static final int BULK = 1_000;

    private final ElasticConnection connection;

    /** The index of a cluster; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticAirplanes(ElasticConnection connection) {
        this.connection = connection;
    }

    /**
     * Whether searches see an index of this version.
     *
     * @param version small letters and digits
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer
     */
    public boolean isPublished(String version) {
        return list(true).stream().anyMatch(index -> index.equals(Names.airplanesIndex(version)));
    }

    /**
     * Puts airplanes in the place of all that were there.
     *
     * @param version names the index: small letters and digits, another one for other airplanes
     * @throws IncompleteIndexException where the cluster took fewer than all; searches keep the index before
     * @throws ontime.stores.StoreUnavailableException where the cluster does not answer; publish again then
     */
    public void publish(String version, List<FlownAirplane> airplanes) {
        String index = Names.airplanesIndex(version);
        drop(list(false));
        connection.ask(elastic -> elastic.indices().create(create -> create.index(index)
                .settings(settings ->
                        settings.numberOfShards("1").autoExpandReplicas("0-1").maxResultWindow(MOST))
                .mappings(mapping())));
        for (int from = 0; from < airplanes.size(); from += BULK) {
            write(index, airplanes.subList(from, Math.min(airplanes.size(), from + BULK)));
        }
        requireAll(index, airplanes.size());
        Set<String> before = list(true);
        swap(index, before);
        drop(before);
    }

    private void write(String index, List<FlownAirplane> airplanes) {
        List<BulkOperation> operations =
                airplanes.stream().map(ElasticAirplanes::operation).toList();
        BulkResponse answer =
                connection.ask(elastic -> elastic.bulk(bulk -> bulk.index(index).operations(operations)));
        if (answer.errors()) {
            long taken =
                    answer.items().stream().filter(item -> item.error() == null).count();
            drop(Set.of(index));
            throw new IncompleteIndexException(index, operations.size(), taken);
        }
    }

    private static BulkOperation operation(FlownAirplane airplane) {
        BinaryData json = BinaryData.of(ElasticAirplaneJson.bytes(airplane), ContentType.APPLICATION_JSON);
        return BulkOperation.of(operation ->
                operation.index(write -> write.id(airplane.tailNum()).document(json)));
    }

    private void requireAll(String index, long expected) {
        connection.ask(elastic -> elastic.indices().refresh(refresh -> refresh.index(index)));
        long found = connection
                .ask(elastic -> elastic.count(count -> count.index(index)))
                .count();
        if (found != expected) {
            drop(Set.of(index));
            throw new IncompleteIndexException(index, expected, found);
        }
    }

    private void swap(String index, Set<String> before) {
        UpdateAliasesRequest.Builder swap = new UpdateAliasesRequest.Builder()
                .actions(action -> action.add(add -> add.index(index).alias(Names.AIRPLANES_ALIAS)));
        if (!before.isEmpty()) {
            swap.actions(action ->
                    action.remove(remove -> remove.indices(List.copyOf(before)).alias(Names.AIRPLANES_ALIAS)));
        }
        connection.ask(elastic -> elastic.indices().updateAliases(swap.build()));
    }

    private void drop(Set<String> indices) {
        if (!indices.isEmpty()) {
            connection.ask(elastic -> elastic.indices().delete(delete -> delete.index(List.copyOf(indices))));
        }
    }

    /** The indices that searches see, or those that they do not: what a killed run left. */
    private Set<String> list(boolean seen) {
        return connection
                .ask(elastic -> elastic.indices().get(get -> get.index(Names.airplanesIndex("*"))))
                .result()
                .entrySet()
                .stream()
                .filter(index -> index.getValue().aliases().containsKey(Names.AIRPLANES_ALIAS) == seen)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TypeMapping mapping() {
        Map<String, Property> properties = Stream.of(ElasticAirplaneField.values())
                .collect(Collectors.toMap(ElasticAirplaneField::storedName, ElasticAirplanes::property));
        return TypeMapping.of(mapping -> mapping.dynamic(DynamicMapping.Strict).properties(properties));
    }

    private static Property property(ElasticAirplaneField field) {
        return switch (field.type()) {
            case KEYWORD -> Property.of(property -> property.keyword(keyword -> keyword));
            case WORDS -> Property.of(property -> property.text(text -> text.analyzer("whitespace")));
            case NUMBER -> Property.of(property -> property.integer(number -> number));
            case FLAG -> Property.of(property -> property.boolean_(flag -> flag));
        };
    }
}
