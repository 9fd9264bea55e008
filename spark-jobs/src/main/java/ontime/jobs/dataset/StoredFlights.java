package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Flight;
import ontime.stores.mapping.StoredFlight;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of the table with the types of the stores, and as flights. */
final class StoredFlights {

    private static final String FLIGHTS = "Flights";

    private static final Map<String, Integer> POSITIONS = IntStream.range(0, StoredFlight.NAMES.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(StoredFlight.NAMES::get, Function.identity()));

    private StoredFlights() {}

    /** The columns of each flight that the stores have: dates as text, flags as true or false. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return flights.select(columns());
    }

    /** An aggregate: the flights of a group as structs of what the stores hold, in no order. */
    static Column list() {
        return collect_list(struct(columns())).as(FLIGHTS);
    }

    /** The flights of a row that {@link #list()} aggregated. */
    static List<Flight> list(Row row) {
        return row.<Row>getList(row.fieldIndex(FLIGHTS)).stream()
                .map(StoredFlights::flight)
                .toList();
    }

    private static Column[] columns() {
        return StoredFlight.NAMES.stream().map(StoredFlights::stored).toArray(Column[]::new);
    }

    /** A row of {@link #of} as a flight. */
    static Flight flight(Row row) {
        return StoredFlight.flight(name -> row.get(POSITIONS.getOrDefault(name, -1)));
    }

    private static Column stored(String name) {
        Column column = col(name);
        if (name.equals(BtsColumn.FLIGHT_DATE.columnName())) {
            return column.cast("string").as(name);
        }
        boolean flag = name.equals(BtsColumn.CANCELLED.columnName()) || name.equals(BtsColumn.DIVERTED.columnName());
        return flag ? column.equalTo(1).as(name) : column;
    }
}
