package ontime.stores.airport;

import java.time.YearMonth;
import java.util.Optional;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;

/** Airports' schedules in MongoDB: one look-up by {@code _id} an airport and month. */
public final class MongoAirportSchedules implements AirportSchedules {

    private final MongoConnection connection;

    /** The schedules of a database. */
    public MongoAirportSchedules(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<AirportSchedule> find(String airport, YearMonth month) {
        return connection
                .find(StoredDataset.AIRPORT_SCHEDULES.datasetName(), AirportSchedule.id(airport, month))
                .map(AirportScheduleDocuments::schedule);
    }
}
