package ontime.testkit.delay;

import java.util.Collection;
import java.util.List;
import ontime.model.delay.DelayReport;
import ontime.stores.MongoSink;
import ontime.stores.delay.DelayReportDocuments;
import ontime.stores.delay.DelayReports;
import ontime.stores.delay.MongoDelayReports;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayReportsIT extends DelayReportsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayReports open(Collection<DelayReport> held) {
        MongoSink sink = new MongoSink(database.connection());
        for (DelayReport report : held) {
            sink.replaceAll(
                    DelayReportDocuments.dataset(report.subject()).datasetName(),
                    List.of(DelayReportDocuments.of(report)).iterator());
        }
        return new MongoDelayReports(database.connection());
    }
}
