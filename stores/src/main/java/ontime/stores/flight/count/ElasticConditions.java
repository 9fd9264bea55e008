package ontime.stores.flight.count;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.LocalDate;
import java.util.List;
import ontime.model.count.CountField;
import ontime.model.count.FlightCondition;

/** Translates conditions into Elasticsearch queries. */
final class ElasticConditions {

    private ElasticConditions() {}

    static Query query(FlightCondition condition) {
        if (condition instanceof FlightCondition.In in) {
            List<FieldValue> values =
                    in.values().stream().sorted().map(FieldValue::of).toList();
            return Query.of(query ->
                    query.terms(terms -> terms.field(in.field().storedName()).terms(some -> some.value(values))));
        }
        if (condition instanceof FlightCondition.Not not) {
            return Query.of(query -> query.bool(bool -> bool.mustNot(query(not.condition()))));
        }
        if (condition instanceof FlightCondition.All all) {
            return Query.of(query -> query.bool(bool -> bool.filter(queries(all.conditions()))));
        }
        if (condition instanceof FlightCondition.Any any) {
            return any.conditions().isEmpty()
                    ? Query.of(query -> query.matchNone(none -> none))
                    : Query.of(query -> query.bool(
                            bool -> bool.should(queries(any.conditions())).minimumShouldMatch("1")));
        }
        return between((FlightCondition.Between) condition);
    }

    private static List<Query> queries(List<FlightCondition> conditions) {
        return conditions.stream().map(ElasticConditions::query).toList();
    }

    private static Query between(FlightCondition.Between days) {
        LocalDate from = days.from();
        LocalDate to = days.to();
        return Query.of(query -> query.range(range -> range.untyped(day -> {
            day.field(CountField.DATE.storedName());
            if (from != null) {
                day.gte(JsonData.of(from.toString()));
            }
            return to == null ? day : day.lte(JsonData.of(to.toString()));
        })));
    }
}
