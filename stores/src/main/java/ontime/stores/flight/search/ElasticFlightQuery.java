package ontime.stores.flight.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.stores.mapping.FlightField;

/** Translates conditions on flights into Elasticsearch queries. */
final class ElasticFlightQuery {

    private ElasticFlightQuery() {}

    /** The conditions of a query: all must match. */
    static List<Query> conditions(FlightQuery query) {
        List<Query> conditions = new ArrayList<>();
        query.carrier().ifPresent(value -> conditions.add(equal(FlightField.CARRIER, value)));
        airports(FlightField.ORIGIN, query.origins()).ifPresent(conditions::add);
        airports(FlightField.DEST, query.dests()).ifPresent(conditions::add);
        query.from().map(LocalDate::toString).ifPresent(day -> conditions.add(from(FlightField.FLIGHT_DATE, day)));
        query.to().map(LocalDate::toString).ifPresent(day -> conditions.add(to(FlightField.FLIGHT_DATE, day)));
        query.tailNum().ifPresent(value -> conditions.add(equal(FlightField.TAIL_NUM, value)));
        query.flightNum().ifPresent(value -> conditions.add(equal(FlightField.FLIGHT_NUM, Integer.toString(value))));
        query.dayPart().ifPresent(part -> {
            conditions.add(from(FlightField.CRS_DEP_TIME, part.first()));
            conditions.add(to(FlightField.CRS_DEP_TIME, part.last()));
        });
        query.status().ifPresent(status -> conditions.add(of(status)));
        return conditions;
    }

    private static Optional<Query> airports(FlightField field, Set<String> codes) {
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(any(codes.stream().map(code -> equal(field, code)).toList()));
    }

    /** As {@link ontime.model.flight.Flight#status()} decides. */
    private static Query of(FlightStatus status) {
        Query cancelled = is(FlightField.CANCELLED);
        Query diverted = is(FlightField.DIVERTED);
        String late = Integer.toString(Flight.LATE_FROM_MINUTES);
        return switch (status) {
            case CANCELLED -> cancelled;
            case DIVERTED -> allBut(List.of(diverted), List.of(cancelled));
            case LATE -> allBut(List.of(from(FlightField.ARR_DELAY, late)), List.of(cancelled, diverted));
            case ON_TIME -> allBut(List.of(before(FlightField.ARR_DELAY, late)), List.of(cancelled, diverted));
            case UNKNOWN -> allBut(List.of(missing(FlightField.ARR_DELAY)), List.of(cancelled, diverted));
        };
    }

    private static Query is(FlightField field) {
        return Query.of(
                query -> query.term(term -> term.field(field.storedName()).value(FieldValue.of(true))));
    }

    static Query allBut(List<Query> conditions, List<Query> exceptions) {
        return Query.of(query -> query.bool(all -> all.filter(conditions).mustNot(exceptions)));
    }

    static Query missing(FlightField field) {
        Query there = Query.of(query -> query.exists(exists -> exists.field(field.storedName())));
        return allBut(List.of(), List.of(there));
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

    static Query before(FlightField field, String value) {
        return Query.of(query -> query.range(range ->
                range.untyped(values -> values.field(field.storedName()).lt(JsonData.of(value)))));
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
