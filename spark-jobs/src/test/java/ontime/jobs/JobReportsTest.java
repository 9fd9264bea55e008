package ontime.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import ontime.model.metric.Metric;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

class JobReportsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final DocumentStore store = new InMemoryStore();
    private final JobReports reports =
            new JobReports("delay_model", action -> action.accept(store), InstantSource.fixed(NOW));

    @Test
    void aJobRunsUntilItEnds() {
        reports.sayRunning();
        assertThat(store.list(StoreCatalog.PART_REPORTS)).singleElement().satisfies(report -> {
            assertThat(report.findRunningJob()).contains("delay_model");
            assertThat(report.since()).isEqualTo(NOW);
        });

        reports.end(3);
        reports.sayRunning();
        assertThat(store.list(StoreCatalog.PART_REPORTS)).singleElement().satisfies(report -> {
            assertThat(report.findJob()).contains("delay_model");
            assertThat(report.findRunningJob()).isEmpty();
            assertThat(report.find(Metric.JOB_EXIT_CODE)).hasValue(3);
        });
    }

    @Test
    void aJobDoesNotFailBecauseTheStoreIsAway() {
        JobReports lost = new JobReports(
                "load",
                action -> {
                    throw new StoreUnavailableException("memory", new IOException("gone"));
                },
                InstantSource.fixed(NOW));

        assertThatCode(() -> {
                    lost.sayRunning();
                    lost.end(0);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void optionsAreNoJobs() {
        assertThat(JobReports.begin(new String[] {"--list"})).isEmpty();
        assertThat(JobReports.begin(new String[] {})).isEmpty();
    }
}
