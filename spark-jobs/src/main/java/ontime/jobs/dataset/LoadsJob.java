package ontime.jobs.dataset;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.FileScan;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.table.Load;
import ontime.jobs.table.LoadWarnings;
import ontime.model.catalog.StoredDataset;
import ontime.model.load.FileAccount;
import ontime.model.load.MonthLoad;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;

/** {@code loads}: the files of each month, with the account of their lines, and the month's warnings. */
final class LoadsJob implements MonthJob {

    private final LoadWarnings warnings;
    private final MonthDocuments documents;
    private final MongoConnection mongo;

    LoadsJob(LoadWarnings warnings, MonthDocuments documents, MongoConnection mongo) {
        this.warnings = warnings;
        this.documents = documents;
        this.mongo = mongo;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.LOADS;
    }

    /** Compares the content too: a month's warnings change when the previous month is loaded later. */
    @Override
    public boolean isPublished(Load load) {
        return documents.isPublished(dataset(), List.of(load))
                && mongo.find(StoreCatalog.LOADS, load.month().toString())
                        .filter(monthLoad(load)::equals)
                        .isPresent();
    }

    @Override
    public long publish(List<Load> loads) {
        loads.forEach(
                load -> documents.publish(dataset(), load, List.of(StoreCatalog.LOADS.document(monthLoad(load)))));
        return loads.size();
    }

    private MonthLoad monthLoad(Load load) {
        return new MonthLoad(
                load.month(),
                load.rows(),
                load.tableVersion(),
                load.loadedAt().truncatedTo(ChronoUnit.MILLIS),
                load.demonstration(),
                load.files().stream()
                        .map(file -> account(file.scan(), file.counts()))
                        .toList(),
                warnings.of(load));
    }

    private static FileAccount account(FileScan scan, FileCounts counts) {
        Map<String, Long> quarantined = new TreeMap<>();
        counts.quarantined().forEach((reason, count) -> quarantined.put(reason.name(), count));
        return new FileAccount(
                scan.name(),
                scan.sha256(),
                scan.size(),
                counts.lines(),
                counts.accepted(),
                quarantined,
                counts.duplicates(),
                counts.blank(),
                counts.header(),
                scan.unknownColumns());
    }
}
