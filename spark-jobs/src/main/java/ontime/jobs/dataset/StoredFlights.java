package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.col;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.jobs.publish.MonthDocuments;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.Flight;
import ontime.stores.mapping.StoredFlight;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of the table with the types of the stores, and as flights. */
final class StoredFlights {

    private static final Map<String, Integer> POSITIONS = IntStream.range(0, StoredFlight.NAMES.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(StoredFlight.NAMES::get, Function.identity()));

    private StoredFlights() {}

    /** The columns of each flight that the stores have: dates as text, flags as true or false. */
    static Dataset<Row> of(Dataset<Row> flights) {
        return flights.select(columns());
    }

    /** The same, followed by Year, Month and {@link MonthDocuments#ID}. */
    static Dataset<Row> with(Dataset<Row> flights, Column id) {
        Stream<Column> more = Stream.of(col("Year"), col("Month"), id.as(MonthDocuments.ID));
        return flights.select(Stream.concat(Stream.of(columns()), more).toArray(Column[]::new));
    }

    private static Column[] columns() {
        return StoredFlight.NAMES.stream().map(StoredFlights::stored).toArray(Column[]::new);
    }

    /** A row of {@link #of} or {@link #with} as a flight. */
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
