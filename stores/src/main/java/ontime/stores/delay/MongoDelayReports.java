package ontime.stores.delay;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.MongoConnection;

/** Reports in MongoDB: one look-up by {@code _id} each. */
public final class MongoDelayReports implements DelayReports {

    private final MongoConnection connection;

    /** The reports of a database. */
    public MongoDelayReports(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<DelayReport> find(DelaySubject subject, String id) {
        return connection
                .find(DelayReportDocuments.dataset(subject).datasetName(), DelayReportDocuments.id(subject, id))
                .map(document -> DelayReportDocuments.report(subject, id, document));
    }
}
