package ontime.stores.airplane;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Translates a search for airplanes into an Elasticsearch query. */
final class ElasticAirplaneQuery {

    private ElasticAirplaneQuery() {}

    /** All must hold. */
    static Query query(AirplaneQuery query) {
        List<Query> conditions = new ArrayList<>();
        query.tailNum()
                .map(typed -> begin(ElasticAirplaneField.TAIL_NUM_WORDS, AirplaneWords.tail(typed)))
                .ifPresent(conditions::add);
        conditions.addAll(begin(ElasticAirplaneField.MANUFACTURER_WORDS, query.manufacturer()));
        conditions.addAll(begin(ElasticAirplaneField.MODEL_WORDS, query.model()));
        conditions.addAll(begin(ElasticAirplaneField.OWNER_WORDS, query.owner()));
        conditions.addAll(begin(ElasticAirplaneField.ENGINE_WORDS, query.engine()));
        String year = ElasticAirplaneField.YEAR.storedName();
        query.yearFrom()
                .map(from -> Query.of(q -> q.range(
                        range -> range.untyped(values -> values.field(year).gte(JsonData.of(from))))))
                .ifPresent(conditions::add);
        query.yearTo()
                .map(to -> Query.of(q -> q.range(
                        range -> range.untyped(values -> values.field(year).lte(JsonData.of(to))))))
                .ifPresent(conditions::add);
        query.carrier()
                .map(carrier -> Query.of(q -> q.term(term ->
                        term.field(ElasticAirplaneField.CARRIERS.storedName()).value(FieldValue.of(carrier)))))
                .ifPresent(conditions::add);
        return Query.of(all -> all.bool(bool -> bool.filter(conditions)));
    }

    private static List<Query> begin(ElasticAirplaneField field, Optional<String> text) {
        return text.stream()
                .flatMap(asked -> AirplaneWords.split(asked).stream())
                .map(word -> begin(field, word))
                .toList();
    }

    private static Query begin(ElasticAirplaneField field, String word) {
        return Query.of(q -> q.prefix(prefix -> prefix.field(field.storedName()).value(word)));
    }

    static List<SortOptions> sort(AirplaneOrder order) {
        SortOrder direction = order.descending() ? SortOrder.Desc : SortOrder.Asc;
        Stream<SortOptions> byValue = fields(order.by()).stream().map(field -> sort(field, direction));
        return Stream.concat(byValue, Stream.of(sort(ElasticAirplaneField.TAIL_NUM, SortOrder.Asc)))
                .toList();
    }

    private static SortOptions sort(ElasticAirplaneField field, SortOrder direction) {
        return SortOptions.of(by ->
                by.field(of -> of.field(field.storedName()).order(direction).missing("_last")));
    }

    private static List<ElasticAirplaneField> fields(AirplaneOrder.By by) {
        return switch (by) {
            case TAIL_NUM -> List.of(ElasticAirplaneField.TAIL_NUM);
            case MANUFACTURER -> List.of(ElasticAirplaneField.MANUFACTURER);
            case MODEL -> List.of(ElasticAirplaneField.MODEL);
            case YEAR -> List.of(ElasticAirplaneField.YEAR);
            case OWNER -> List.of(ElasticAirplaneField.OWNER);
            case ENGINE -> List.of(ElasticAirplaneField.ENGINE_MANUFACTURER, ElasticAirplaneField.ENGINE_MODEL);
            case FLIGHTS -> List.of(ElasticAirplaneField.FLIGHTS);
        };
    }
}
