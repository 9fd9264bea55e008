package ontime.testkit.delay;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.delay.DelayReports;

/** Reports of a list; passes the same contract as the real store. */
public final class InMemoryDelayReports implements DelayReports {

    private final List<DelayReport> reports;

    /** The reports of a collection: one a subject and id. */
    public InMemoryDelayReports(Collection<DelayReport> reports) {
        this.reports = List.copyOf(reports);
    }

    @Override
    public Optional<DelayReport> find(DelaySubject subject, String id) {
        return reports.stream()
                .filter(report -> report.subject() == subject && report.id().equals(id))
                .findFirst();
    }
}
