package ontime.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.model.catalog.StoredDataset;
import ontime.model.learning.Champion;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DayLease.Scheduler;
import ontime.stores.StoreHealth;
import ontime.testkit.load.SomeLoads;
import ontime.testkit.publication.SomePublications;
import org.junit.jupiter.api.Test;

class StatusRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @Test
    void theLimitsAreThoseOfTheAlertRules() throws IOException {
        String alerts = Files.readString(Path.of("../infra/monitoring/alerts.yml"));

        assertThat(limit(alerts, "PredictionsWait")).isEqualTo(StatusLimits.OLDEST_WAIT.toSeconds());
        assertThat(limit(alerts, "StreamSilent")).isEqualTo(StatusLimits.STREAM_SILENT.toSeconds());
        assertThat(limit(alerts, "StreamBehind")).isEqualTo(StatusLimits.STREAM_BEHIND);
        assertThat(limit(alerts, "NoDailyRun")).isEqualTo(StatusLimits.NO_DAILY_RUN.toSeconds());
        assertThat(limit(alerts, "OldModel")).isEqualTo(StatusLimits.OLD_MODEL.toSeconds());
        assertThat(limit(alerts, "OldFlights")).isEqualTo(StatusLimits.OLD_FLIGHTS.toSeconds());
    }

    @Test
    void aStoreIsNamedWithoutItsAddressAndItsTrouble() {
        PartFinding finding = ServerRules.store(
                StoreHealth.ofTrouble("MongoDB at db.example.org:27017", "no route to db.example.org"));

        assertThat(finding.name()).isEqualTo("MongoDB");
        assertThat(finding.state()).isEqualTo(SystemState.DOWN);
        assertThat(finding.toString()).doesNotContain("example.org");
        assertThat(ServerRules.store(StoreHealth.ofAnswering("memory")).state()).isEqualTo(SystemState.WORKING);
    }

    @Test
    void aStreamWorksIsBehindOrIsSilent() {
        assertThat(stream(NOW, 3)).isEqualTo(SystemState.WORKING);
        assertThat(stream(NOW, 5001)).isEqualTo(SystemState.ATTENTION);
        assertThat(stream(NOW.minusSeconds(121), 3)).isEqualTo(SystemState.DOWN);
        assertThat(ServerRules.stream(List.of(), NOW).state()).isEqualTo(SystemState.UNUSED);
    }

    @Test
    void aRequestThatWaitsLongNeedsAttention() {
        assertThat(ServerRules.web(3, Duration.ofSeconds(60)).state()).isEqualTo(SystemState.WORKING);
        assertThat(ServerRules.web(3, Duration.ofSeconds(61)).state()).isEqualTo(SystemState.ATTENTION);
    }

    @Test
    void theGatewayIsOnlyMissedByUsers() {
        assertThat(ServerRules.sql(false, false).state()).isEqualTo(SystemState.UNUSED);
        assertThat(ServerRules.sql(true, false).state()).isEqualTo(SystemState.DOWN);
        assertThat(ServerRules.sql(true, true).state()).isEqualTo(SystemState.WORKING);
    }

    @Test
    void littleSpaceNeedsAttention() {
        assertThat(ServerRules.space(3L << 30, 9L << 30).state()).isEqualTo(SystemState.WORKING);
        assertThat(ServerRules.space(1L << 30, 9L << 30).state()).isEqualTo(SystemState.ATTENTION);
    }

    @Test
    void oldFlightsNeedAttention() {
        assertThat(WorkRules.data(SomeLoads.list(), NOW).state()).isEqualTo(SystemState.WORKING);
        assertThat(WorkRules.data(SomeLoads.list(), NOW.plus(Duration.ofDays(60)))
                        .state())
                .isEqualTo(SystemState.ATTENTION);
        assertThat(WorkRules.data(List.of(), NOW).state()).isEqualTo(SystemState.UNUSED);
    }

    @Test
    void anIndexThatLacksALoadedMonthNeedsAttention() {
        YearMonth january = SomeLoads.JANUARY_2008.month();

        assertThat(WorkRules.index(
                                List.of(SomePublications.of(StoredDataset.ON_TIME_PERFORMANCE_INDEX, january)),
                                List.of(SomeLoads.JANUARY_2008))
                        .state())
                .isEqualTo(SystemState.WORKING);
        assertThat(WorkRules.index(List.of(), List.of(SomeLoads.JANUARY_2008)).figures())
                .containsEntry("missingMonths", 1.0);
        assertThat(WorkRules.index(List.of(), List.of()).state()).isEqualTo(SystemState.UNUSED);
    }

    @Test
    void oldModelsNeedAttention() {
        Champion model = new Champion("late_before_departure", List.of(1), NOW.minus(Duration.ofDays(121)));

        assertThat(WorkRules.models(List.of(model), List.of(), NOW).state()).isEqualTo(SystemState.ATTENTION);
        assertThat(WorkRules.models(List.of(model.promote(2, NOW)), List.of(), NOW)
                        .state())
                .isEqualTo(SystemState.WORKING);
    }

    @Test
    void aSchedulerMustTakeEveryDayAndEndIt() {
        DayLease running = DayLease.running(TODAY, Scheduler.LAUNCHER, NOW.minusSeconds(60));

        assertThat(scheduler(running)).isEqualTo(SystemState.WORKING);
        assertThat(scheduler(running.done())).isEqualTo(SystemState.WORKING);
        assertThat(scheduler(DayLease.running(TODAY, Scheduler.AIRFLOW, NOW.minus(Duration.ofHours(2)))))
                .isEqualTo(SystemState.ATTENTION);
        assertThat(scheduler(DayLease.running(TODAY.minusDays(1), Scheduler.AIRFLOW, NOW)
                        .done()))
                .isEqualTo(SystemState.ATTENTION);
        assertThat(WorkRules.scheduler(Optional.empty(), NOW).state()).isEqualTo(SystemState.UNUSED);
    }

    @Test
    void aFailedJobIsNamed() {
        PartReport failed = PartReport.ofJob("load", NOW.minusSeconds(90), NOW.minusSeconds(60), 1);
        PartReport ended = PartReport.ofJob("collect", NOW.minusSeconds(30), NOW, 0);

        assertThat(WorkRules.jobs(List.of(failed, ended), NOW).arguments()).containsExactly("load");
        assertThat(WorkRules.jobs(List.of(ended), NOW).arguments()).containsExactly("collect", 30.0);
    }

    @Test
    void aJobRunsUntilItIsSilent() {
        Instant begin = NOW.minusSeconds(900);
        Champion model = new Champion("late_before_departure", List.of(1), NOW);
        PartReport training = PartReport.ofRunningJob("delay_model", begin, NOW.minusSeconds(60));
        PartReport killed = PartReport.ofRunningJob("delay_model", begin, NOW.minusSeconds(180));

        assertThat(WorkRules.jobs(List.of(training), NOW).arguments()).containsExactly("delay_model");
        assertThat(WorkRules.jobs(List.of(training), NOW).since()).isEqualTo(begin);
        assertThat(WorkRules.models(List.of(model), List.of(training), NOW).arguments())
                .containsExactly(1, begin);
        assertThat(WorkRules.models(List.of(), List.of(training), NOW).code()).isEqualTo("first");
        assertThat(WorkRules.jobs(List.of(killed), NOW).state()).isEqualTo(SystemState.UNUSED);
        assertThat(WorkRules.models(List.of(model), List.of(killed), NOW).code())
                .isEqualTo("serve");
    }

    @Test
    void emailsThatAreLeftOrLateNeedAttention() {
        assertThat(mails(NOW, 0)).isEqualTo(SystemState.WORKING);
        assertThat(mails(NOW, 2)).isEqualTo(SystemState.ATTENTION);
        assertThat(mails(NOW.minus(Duration.ofHours(31)), 0)).isEqualTo(SystemState.ATTENTION);
    }

    private static SystemState stream(Instant at, int lag) {
        PartReport report = PartReport.ofStream(NOW.minusSeconds(900), at, Map.of(Metric.STREAM_LAG, lag));
        return ServerRules.stream(List.of(report), NOW).state();
    }

    private static SystemState scheduler(DayLease lease) {
        return WorkRules.scheduler(Optional.of(lease), NOW).state();
    }

    private static SystemState mails(Instant at, int left) {
        PartReport report = PartReport.of(PartReport.MAILS, at, Map.of(Metric.MAILS_SENT, 7, Metric.MAILS_LEFT, left));
        return WorkRules.mails(List.of(report), NOW).state();
    }

    /** The number that an alert compares with, which may be a product. */
    private static long limit(String alerts, String alert) {
        Matcher rule = Pattern.compile("alert: " + alert + "\n\\s+expr: .*> ([0-9* ]+)\n")
                .matcher(alerts);
        assertThat(rule.find()).as(alert).isTrue();
        long limit = 1;
        for (String factor : rule.group(1).split("\\*", -1)) {
            limit *= Long.parseLong(factor.strip());
        }
        return limit;
    }
}
