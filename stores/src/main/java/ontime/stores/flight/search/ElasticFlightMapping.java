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
import ontime.stores.mapping.FlightField;

/** How an index of flights is laid out, while it is loaded and afterwards. */
final class ElasticFlightMapping {

    /** What searches ask for. The rest can be sorted by and counted, but has no index of its own: it loads faster. */
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
        return TypeMapping.of(mapping -> mapping.dynamic(DynamicMapping.Strict).properties(properties));
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
     * For an index that nobody reads yet and that is made again if its server dies: no copies, no refreshes, and a log
     * that is not forced to disk at each request.
     */
    static IndexSettings loading() {
        return IndexSettings.of(settings -> settings.numberOfShards("1")
                .numberOfReplicas("0")
                .refreshInterval(Time.of(never -> never.time("-1")))
                .translog(log -> log.durability(TranslogDurability.Async)));
    }

    /** For an index that is read: durable, and with a copy where the cluster has a second node for it. */
    static Function<IndexSettings.Builder, IndexSettings.Builder> serving() {
        return settings -> settings.autoExpandReplicas("0-1")
                .refreshInterval(Time.of(often -> often.time("1s")))
                .translog(log -> log.durability(TranslogDurability.Request));
    }
}
