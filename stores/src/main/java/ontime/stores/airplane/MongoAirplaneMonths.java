package ontime.stores.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.KnownLeg;
import ontime.stores.MongoConnection;
import ontime.stores.flight.AirplaneMonthDocuments;
import org.bson.Document;

/** Airplanes' months in MongoDB: one look-up by {@code _id} a page. */
public final class MongoAirplaneMonths implements AirplaneMonths {

    private final MongoConnection connection;

    /** The months of a database. */
    public MongoAirplaneMonths(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<AirplaneMonth> find(String tailNum, YearMonth month) {
        return document(tailNum, month).map(AirplaneMonthDocuments::airplaneMonth);
    }

    @Override
    public List<KnownLeg> listLegs(String tailNum, YearMonth month) {
        return document(tailNum, month).map(AirplaneMonthDocuments::legs).orElse(List.of());
    }

    private Optional<Document> document(String tailNum, YearMonth month) {
        return connection.find(StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH.datasetName(), AirplaneMonth.id(tailNum, month));
    }
}
