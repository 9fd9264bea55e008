package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.count.CountField;
import ontime.stores.mapping.FlightField;

/** The mapping and the settings of an index of flights, while it is loaded and after. */
final class ElasticFlightMapping {

    /** The fields that searches filter by. The others can be sorted and counted, but are not indexed, to load faster. */
    private static final Set<FlightField> SEARCHED = EnumSet.of(
            FlightField.FLIGHT_DATE,
            FlightField.CARRIER,
            FlightField.FLIGHT_NUM,
            FlightField.TAIL_NUM,
            FlightField.ORIGIN,
            FlightField.DEST,
            FlightField.CRS_DEP_TIME);

    private ElasticFlightMapping() {}

    static TypeMapping mapping() {
        Map<String, Property> properties = Stream.of(FlightField.values())
                .collect(Collectors.toMap(FlightField::storedName, ElasticFlightMapping::property));
        CountField.codes().forEach(code -> properties.put(code.storedName(), code()));
        return TypeMapping.of(mapping -> mapping.dynamic(DynamicMapping.Strict).properties(properties));
    }

    /** Only counted and filtered by, from columns. */
    private static Property code() {
        return Property.of(property -> property.short_(code -> code.index(false)));
    }

    private static Property property(FlightField field) {
        boolean searched = SEARCHED.contains(field);
        return switch (field.type()) {
            case DAY ->
                Property.of(property ->
                        property.date(date -> date.format("yyyy-MM-dd").index(searched)));
            case CODE -> Property.of(property -> property.keyword(keyword -> keyword.index(searched)));
            case NUMBER -> Property.of(property -> property.integer(number -> number.index(searched)));
            case FLAG -> Property.of(property -> property.boolean_(flag -> flag.index(searched)));
        };
    }

    /**
     * For an index that is not read yet and that is loaded again if its server dies: no copies, no refreshes, and no
     * forcing of the log to disk at each request.
     */
    static IndexSettings loading() {
        return IndexSettings.of(settings -> settings.numberOfShards("1")
                .numberOfReplicas("0")
                .refreshInterval(Time.of(never -> never.time("-1")))
                .translog(log -> log.durability(TranslogDurability.Async)));
    }

    /** For an index that is read: durable, and with a copy if the cluster has a second node. */
    static Function<IndexSettings.Builder, IndexSettings.Builder> serving() {
        return settings -> settings.autoExpandReplicas("0-1")
                .refreshInterval(Time.of(often -> often.time("1s")))
                .translog(log -> log.durability(TranslogDurability.Request));
    }
}
