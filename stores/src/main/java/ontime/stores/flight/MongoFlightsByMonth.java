package ontime.stores.flight;

import java.util.Comparator;
import java.util.List;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthTotals;
import ontime.stores.MongoConnection;

/** Totals of months in MongoDB: a few hundred documents at most, read whole. */
public final class MongoFlightsByMonth implements FlightsByMonth {

    private final MongoConnection connection;

    /** The totals of a database. */
    public MongoFlightsByMonth(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<MonthTotals> list() {
        return connection.list(StoredDataset.FLIGHTS_BY_MONTH.datasetName()).stream()
                .map(FlightDocuments::monthTotals)
                .sorted(Comparator.comparing(MonthTotals::month))
                .toList();
    }
}
