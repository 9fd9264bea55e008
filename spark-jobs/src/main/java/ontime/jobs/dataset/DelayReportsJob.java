package ontime.jobs.dataset;

import java.util.ArrayList;
import java.util.List;
import ontime.jobs.delay.ReportRows;
import ontime.jobs.publish.AllMonthsDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.DelaySubject;
import ontime.stores.StoreCatalog;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code airline_reports} and the like: delays of every airline, airport or route, added up over all loaded months. */
final class DelayReportsJob implements ReferenceJob {

    private final List<DelaySubject> subjects;
    private final DelaysByMonthFiles monthly;
    private final AllMonthsDocuments documents;

    /** Makes the reports of some subjects, which must be in one dataset. */
    DelayReportsJob(List<DelaySubject> subjects, DelaysByMonthFiles monthly, AllMonthsDocuments documents) {
        this.subjects = List.copyOf(subjects);
        this.monthly = monthly;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoreCatalog.delayReportsDataset(subjects.get(0));
    }

    @Override
    public long publish(List<Load> loads) {
        if (documents.isPublished(dataset(), loads)) {
            return 0;
        }
        Dataset<Row> months = monthly.all(loads);
        List<String> ids = new ArrayList<>();
        for (DelaySubject subject : subjects) {
            ids.addAll(documents.write(
                    dataset(), ReportRows.reports(months, subject), row -> StoreCatalog.delayReports(subject)
                            .document(ReportRows.report(subject, row))));
        }
        documents.publish(dataset(), loads, ids);
        return ids.size();
    }
}
