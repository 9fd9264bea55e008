package ontime.stores.airplane;

import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airplane.FlownAirplane;
import ontime.model.catalog.Names;
import ontime.stores.ElasticAlias;
import ontime.stores.ElasticConnection;
import ontime.stores.IncompleteIndexException;

/**
 * The index of airplanes. All airplanes are written into a new index, which then replaces the previous one in one step: a
 * search sees either the old airplanes or the new ones.
 */
public final class ElasticAirplanes {

    /** The last row of a result that can be read. The US registry has 300,000 aircraft, airlines have flown about 20,000 since 1987. */
    static final int MOST = 100_000;

    private static final int BULK = 1_000;

    private static final String PATTERN = Names.airplanesIndex("*");

    private final ElasticConnection connection;
    private final ElasticAlias alias;

    /** The index of a cluster; the connection should have {@link ElasticConnection#WRITE_WITHIN}. */
    public ElasticAirplanes(ElasticConnection connection) {
        this.connection = connection;
        this.alias = new ElasticAlias(connection, Names.AIRPLANES_ALIAS);
    }

    /**
     * Whether searches see an index of this version.
     *
     * @param version lower-case letters and digits
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer
     */
    public boolean isPublished(String version) {
        return alias.listSeen(PATTERN).contains(Names.airplanesIndex(version));
    }

    /**
     * Replaces all airplanes.
     *
     * @param version names the index: lower-case letters and digits, different for different airplanes
     * @throws IncompleteIndexException if the cluster accepted fewer; searches keep the previous index
     * @throws ontime.stores.StoreUnavailableException if the cluster does not answer; publish again then
     */
    public void publish(String version, List<FlownAirplane> airplanes) {
        String index = Names.airplanesIndex(version);
        alias.dropUnseen(PATTERN);
        connection.ask(elastic -> elastic.indices().create(create -> create.index(index)
                .settings(settings ->
                        settings.numberOfShards("1").autoExpandReplicas("0-1").maxResultWindow(MOST))
                .mappings(mapping())));
        for (int from = 0; from < airplanes.size(); from += BULK) {
            write(index, airplanes.subList(from, Math.min(airplanes.size(), from + BULK)));
        }
        alias.requireAll(index, airplanes.size());
        alias.replace(PATTERN, index);
    }

    private void write(String index, List<FlownAirplane> airplanes) {
        List<BulkOperation> operations =
                airplanes.stream().map(ElasticAirplanes::operation).toList();
        BulkResponse answer =
                connection.ask(elastic -> elastic.bulk(bulk -> bulk.index(index).operations(operations)));
        if (answer.errors()) {
            long taken =
                    answer.items().stream().filter(item -> item.error() == null).count();
            alias.drop(Set.of(index));
            throw new IncompleteIndexException(index, operations.size(), taken);
        }
    }

    private static BulkOperation operation(FlownAirplane airplane) {
        BinaryData json = BinaryData.of(ElasticAirplaneJson.bytes(airplane), ContentType.APPLICATION_JSON);
        return BulkOperation.of(operation ->
                operation.index(write -> write.id(airplane.tailNum()).document(json)));
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
