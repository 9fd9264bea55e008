package ontime.jobs.dataset;

import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import ontime.crossing.FlightBlockBuilder;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthColumns;
import ontime.stores.StoreCatalog;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Publishes the columns of each month, one document a month, so that a reader sees a month whole or not at all. */
record FlightBlockJob(FlightsTable table, MonthDocuments documents) implements MonthJob {

    @Override
    public StoredDataset dataset() {
        return StoredDataset.FLIGHT_BLOCKS;
    }

    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), List.of(load));
    }

    @Override
    public long publish(List<Load> loads) {
        for (Load load : loads) {
            byte[] columns = columns(table.months(List.of(load.month())), load.month());
            MonthColumns month = new MonthColumns(load.month(), load.tableVersion(), columns);
            documents.publish(dataset(), load, List.of(StoreCatalog.FLIGHT_BLOCKS.document(month)));
        }
        return loads.size();
    }

    /** The encoded columns of a month's rows; one task makes them. */
    static byte[] columns(Dataset<Row> flights, YearMonth month) {
        MapPartitionsFunction<Row, byte[]> encode = rows -> {
            FlightBlockBuilder builder = new FlightBlockBuilder(month);
            rows.forEachRemaining(row -> builder.add(StoredFlights.flight(row)));
            return List.of(builder.build().encode()).iterator();
        };
        Iterator<byte[]> encoded = StoredFlights.of(flights)
                .coalesce(1)
                .mapPartitions(encode, Encoders.BINARY())
                .toLocalIterator();
        return encoded.hasNext()
                ? encoded.next()
                : new FlightBlockBuilder(month).build().encode();
    }
}
