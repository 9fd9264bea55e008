package ontime.testkit.flight;

import java.util.Collection;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthTotals;
import ontime.stores.MongoSink;
import ontime.stores.flight.FlightDocuments;
import ontime.stores.flight.FlightsByMonth;
import ontime.stores.flight.MongoFlightsByMonth;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoFlightsByMonthIT extends FlightsByMonthContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected FlightsByMonth open(Collection<MonthTotals> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.FLIGHTS_BY_MONTH.datasetName(),
                        held.stream().map(FlightDocuments::of).iterator());
        return new MongoFlightsByMonth(database.connection());
    }
}
