package ontime.testkit.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.stores.delay.DelayReports;
import org.junit.jupiter.api.Test;

/** The contract of {@link DelayReports}. A store's test says how to open one that holds some reports, and no others. */
public abstract class DelayReportsContract {

    /** A store that holds these reports only. */
    protected abstract DelayReports open(Collection<DelayReport> reports);

    @Test
    void everyReportComesBackAsItWasStored() {
        DelayReports reports = open(SomeDelayReports.list());

        for (DelayReport report : SomeDelayReports.list()) {
            assertThat(reports.find(report.subject(), report.id())).contains(report);
        }
    }

    @Test
    void flightsToAnAirportAreNotThoseFromIt() {
        DelayReports reports = open(List.of(SomeDelayReports.FROM_ATLANTA));

        assertThat(reports.find(DelaySubject.DEPARTURES, "ATL")).isPresent();
        assertThat(reports.find(DelaySubject.ARRIVALS, "ATL")).isEmpty();
    }

    @Test
    void aSubjectWithoutFlightsHasNoReport() {
        DelayReports reports = open(SomeDelayReports.list());

        assertThat(reports.find(DelaySubject.AIRLINE, "ZZ")).isEmpty();
        assertThat(reports.find(DelaySubject.ROUTE, "JFK-ATL")).isEmpty();
    }
}
