package ontime.jobs.dataset;

import java.util.List;
import ontime.jobs.delay.ReportRows;
import ontime.jobs.publish.AllMonthsDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import ontime.stores.StoreCatalog;
import org.bson.Document;

/** {@code delay_rankings}: both ends of every ranking over all loaded months. */
final class DelayRankingsJob implements ReferenceJob {

    private final DelaysByMonthFiles monthly;
    private final AllMonthsDocuments documents;

    DelayRankingsJob(DelaysByMonthFiles monthly, AllMonthsDocuments documents) {
        this.monthly = monthly;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.DELAY_RANKINGS;
    }

    @Override
    public long publish(List<Load> loads) {
        if (documents.isPublished(dataset(), loads)) {
            return 0;
        }
        List<Document> rankings = ReportRows.rankings(monthly.all(loads)).stream()
                .map(StoreCatalog.DELAY_RANKINGS::document)
                .toList();
        documents.publish(dataset(), loads, documents.write(dataset(), rankings));
        return rankings.size();
    }
}
