package ontime.stores.prediction;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.DelayDay;
import ontime.stores.MongoConnection;

/** Days of delays in MongoDB: one look-up by {@code _id} each. */
public final class MongoDelayDays implements DelayDays {

    private final MongoConnection connection;

    /** The days of a database. */
    public MongoDelayDays(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<DelayDay> find(String subject, LocalDate day, YearMonth month) {
        return connection
                .find(StoredDataset.DELAY_STATES.datasetName(), DelayDay.id(subject, day, month))
                .map(DelayDayDocuments::delayDay);
    }
}
