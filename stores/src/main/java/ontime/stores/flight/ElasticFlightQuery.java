package ontime.stores.flight;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Conditions on flights, in the cluster's words. */
final class ElasticFlightQuery {

    private ElasticFlightQuery() {}

    /** What a query asks for: all must hold. */
    static List<Query> conditions(FlightQuery query) {
        List<Query> conditions = new ArrayList<>();
        query.carrier().ifPresent(value -> conditions.add(equal(FlightField.CARRIER, value)));
        query.origin().ifPresent(value -> conditions.add(equal(FlightField.ORIGIN, value)));
        query.dest().ifPresent(value -> conditions.add(equal(FlightField.DEST, value)));
        query.from().map(LocalDate::toString).ifPresent(day -> conditions.add(from(FlightField.FLIGHT_DATE, day)));
        query.to().map(LocalDate::toString).ifPresent(day -> conditions.add(to(FlightField.FLIGHT_DATE, day)));
        query.tailNum().ifPresent(value -> conditions.add(equal(FlightField.TAIL_NUM, value)));
        query.flightNum().ifPresent(value -> conditions.add(equal(FlightField.FLIGHT_NUM, Integer.toString(value))));
        return conditions;
    }

    static Query equal(FlightField field, String value) {
        return Query.of(
                query -> query.term(term -> term.field(field.storedName()).value(FieldValue.of(value))));
    }

    static Query from(FlightField field, String least) {
        return Query.of(query -> query.range(range ->
                range.untyped(values -> values.field(field.storedName()).gte(JsonData.of(least)))));
    }

    static Query to(FlightField field, String most) {
        return Query.of(query -> query.range(range ->
                range.untyped(values -> values.field(field.storedName()).lte(JsonData.of(most)))));
    }

    static Query after(FlightField field, String value) {
        return Query.of(query -> query.range(range ->
                range.untyped(values -> values.field(field.storedName()).gt(JsonData.of(value)))));
    }

    static Query all(List<Query> conditions) {
        return Query.of(query -> query.bool(all -> all.filter(conditions)));
    }

    static Query any(List<Query> conditions) {
        return Query.of(query -> query.bool(any -> any.should(conditions).minimumShouldMatch("1")));
    }
}
