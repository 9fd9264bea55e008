package ontime.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.MovedClock;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {OnTimeApplication.class, StoresInMemory.class, StatusPageTest.Clocked.class})
@AutoConfigureMockMvc
class StatusPageTest {

    private static final String ENGLISH = SystemView.PAGE + "?lang=en";
    private static final String SPANISH = SystemView.PAGE + "?lang=es";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private DocumentStore store;

    @Autowired
    private MovedClock clock;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clocked {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock(Instant.parse("2026-11-30T06:00:00Z"));
        }
    }

    @BeforeEach
    void theStreamReports() {
        clock.move(Duration.ofHours(1));
        Instant now = clock.instant();
        store.put(
                StoreCatalog.PART_REPORTS,
                PartReport.ofStream(now.minusSeconds(3600), now.minusSeconds(5), Map.of(Metric.STREAM_LAG, 12)));
        store.put(
                StoreCatalog.PART_REPORTS,
                PartReport.of(PartReport.MAILS, now, Map.of(Metric.MAILS_SENT, 3, Metric.MAILS_REFUSED, 1)));
    }

    @Test
    void everyPartHasAStateAndWords() {
        assertThat(web.get().uri(ENGLISH))
                .hasStatusOk()
                .hasHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .doesNotContainHeader(HttpHeaders.ETAG)
                .bodyText()
                .contains("Stream of predictions", "Unread after its last batch: 12.", "Nov 30, 2026, ", "AM UTC")
                .contains("December 2007 to February 2008", "The last run sent 3", "GB are free for the tables")
                .contains("Late arrival, days ahead: version 2")
                .contains("<a href=\"/status\" aria-current=\"page\">Status</a>");
        assertThat(web.get().uri(SystemView.API))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.parts[*].part", parts -> assertThat(parts)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsAll(Arrays.stream(SystemPart.values())
                                .map(SystemPart::partName)
                                .toList()))
                .hasPathSatisfying("$.parts[?(@.part == 'stream')].figures.lagMessages", lag -> assertThat(lag)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactly(12.0))
                .hasPathSatisfying("$.parts[?(@.part == 'sql')].state", state -> assertThat(state)
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .containsExactly("WORKING"));
    }

    @Test
    void aTrainingThatRunsIsNamed() {
        Instant now = clock.instant();
        PartReport training = PartReport.ofRunningJob("delay_model", now.minusSeconds(600), now);
        store.put(StoreCatalog.PART_REPORTS, training);

        assertThat(web.get().uri(ENGLISH))
                .bodyText()
                .contains("in use. Others have been in training since Nov 30, 2026", "Running now: delay_model.");
        assertThat(web.get().uri(SPANISH)).bodyText().contains("Otros se están entrenando desde el", "En marcha:");
        store.deleteAll(StoreCatalog.PART_REPORTS, List.of(training.part()));
    }

    @Test
    void whatDoesNotWorkComesWithWhatToDo() {
        clock.move(Duration.ofMinutes(3));

        assertThat(web.get().uri(ENGLISH))
                .bodyText()
                .contains("Some parts don’t work.", "Has not reported since", "Start it again with ./ontime up");
        assertThat(web.get().uri(SPANISH))
                .bodyText()
                .contains("Algunas partes no funcionan.", "No ha dado noticias desde", "Arránquelo de nuevo");
        assertThat(web.get().uri(SystemView.API))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.state", state -> assertThat(state).isEqualTo("DOWN"));
    }

    @Test
    void aPageOfManyVisitorsAsksTheServersOnce() {
        assertThat(web.get().uri(ENGLISH)).bodyText().contains("Unread after its last batch: 12.");
        store.put(
                StoreCatalog.PART_REPORTS,
                PartReport.ofStream(clock.instant(), clock.instant(), Map.of(Metric.STREAM_LAG, 34)));

        assertThat(web.get().uri(ENGLISH)).bodyText().contains("Unread after its last batch: 12.");
        clock.move(Duration.ofSeconds(6));
        assertThat(web.get().uri(ENGLISH)).bodyText().contains("Unread after its last batch: 34.");
    }

    @Test
    void itTellsNoAddressPathOrSecret() {
        for (String address : List.of(ENGLISH, SPANISH, SystemView.API)) {
            assertThat(web.get().uri(address))
                    .bodyText()
                    .doesNotContain("127.0.0.1", "token of the test", "src/test", System.getProperty("user.dir"));
        }
    }
}
