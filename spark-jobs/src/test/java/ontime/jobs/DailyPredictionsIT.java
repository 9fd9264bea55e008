package ontime.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.demo.DemoFlights;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.features.model.SavedModels;
import ontime.jobs.model.EveningModels;
import ontime.jobs.run.DayReport;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.JobRun;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Source;
import ontime.model.airport.AirportFacts;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Route;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.DayLease.Scheduler;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import ontime.model.settings.Settings;
import ontime.model.subscription.Watch;
import ontime.stores.model.Champions;
import ontime.stores.prediction.BatchPredictions;
import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.prediction.PredictionAnswers;
import ontime.stores.subscription.MongoSubscriptions;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.FreshSearch;
import ontime.testkit.subscription.SomeSubscriptions;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The whole road of a day's batch: what is asked for and watched in, pages of predictions and mails out. */
final class DailyPredictionsIT {

    private static final LocalDate DAY = LocalDate.of(2008, 2, 14);
    private static final LocalDate FUTURE = LocalDate.of(2031, 7, 10);
    private static final UUID ASKED = new UUID(1, 1);
    private static final UUID NOWHERE = new UUID(1, 2);

    /** Valid, and as near to a header, a second receiver or a tag as a valid address comes. */
    private static final MailAddress HOSTILE = MailAddress.of("bcc=eve&{x}'|to@example.org");

    private static final Set<StoredDataset> LOOKED_UP = EnumSet.of(
            StoredDataset.AIRPORT_SCHEDULES,
            StoredDataset.DELAY_STATES,
            StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH,
            StoredDataset.ON_TIME_PERFORMANCE_INDEX);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @RegisterExtension
    final FreshSearch search = new FreshSearch();

    @TempDir
    Path data;

    @TempDir
    Path source;

    @TempDir
    Path learned;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final StringWriter output = new StringWriter();
    private Settings settings = TestSpark.settings(Path.of("unset"), Map.of());

    @BeforeEach
    void useTheServers() {
        server.start();
        settings = TestSpark.settings(
                data,
                Map.of(
                        "ONTIME_MONGODB_URI", database.uri(),
                        "ONTIME_MONGODB_DATABASE", database.name(),
                        "ONTIME_ELASTICSEARCH_URL", search.url(),
                        "ONTIME_SUBSCRIPTIONS_SECRET", SomeSubscriptions.SECRET_SETTING.value(),
                        "ONTIME_MAIL_HOST", "127.0.0.1",
                        "ONTIME_MAIL_PORT", Integer.toString(server.getSmtp().getPort())));
    }

    @AfterEach
    void stopTheMailServer() {
        server.stop();
    }

    @Test
    void whatIsAskedForAndWatchedIsPredictedPublishedAndMailedOnce()
            throws IOException, InterruptedException, MessagingException {
        Route route = loadFlights();
        watch(HOSTILE, route);
        watch(SomeSubscriptions.ADDRESS, route);
        ask(ASKED, route);
        ask(NOWHERE, new Route("ZZZ", route.dest()));

        assertThat(run(report -> report.collect(false))).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(report -> report.predict(false)))
                .withMessageContaining("./ontime job delay_model");
        EveningModels.learn(
                settings,
                learned,
                new Champions(database.connection()),
                "late_before_departure",
                "late_two_hours_before",
                "minutes_two_hours_before");
        runWhole(DAY);

        thePageHasEveryFlightAndTheOneOfNowhereWithItsReason(route);
        theTableOfFlightsGivesTheSameProbabilities();
        theMailsSayItOnceAndToNobodyElse();
        List<String> checksums = checksums();
        runWhole(DAY);
        for (int again = 0; again < 2; again++) {
            assertThat(run(report -> report.mail(Duration.ZERO, true))).isZero();
        }
        assertThat(run(report -> report.predict(true))).isZero();
        anotherChampionServes("late_two_hours_before");
        runWhole(DAY);
        assertThat(checksums().stream().distinct()).containsExactlyInAnyOrderElementsOf(checksums);
        assertThat(server.getReceivedMessages()).hasSize(2);
        aFutureDayIsThatOfTheNewestSchedule(route);
        assertThat(output.toString()).doesNotContain("example.org");
        tablesTellNoAddress();
    }

    private Route loadFlights() throws IOException, InterruptedException {
        DemoFlights.commandLine()
                .execute("--months", "2008-01..2008-02", "--flights-per-month", "2000", "--out", source.toString());
        JobRun run = jobs();
        assertThat(run.ingest(new Source(source.toString(), true, false))).isTrue();
        run.publish(LOOKED_UP);
        Row busiest = flights()
                .groupBy("Origin", "Dest")
                .count()
                .orderBy(desc("count"), col("Origin"), col("Dest"))
                .first();
        return new Route(busiest.getString(0), busiest.getString(1));
    }

    private Dataset<Row> flights() {
        return new FlightsTable(TestSpark::session, settings)
                .all()
                .where(col("FlightDate").equalTo(Date.valueOf(DAY)));
    }

    private void watch(MailAddress address, Route route) {
        Watch watch = new Watch(route.origin(), route.dest(), null, null, EnumSet.allOf(DayOfWeek.class), null, null);
        new MongoSubscriptions(database.connection(), SomeSubscriptions.SECRET)
                .add(SomeSubscriptions.confirmed(address, watch));
    }

    private void ask(UUID id, Route route) {
        new MongoRequestsByDay(database.connection())
                .add(new PredictionRequest(
                        id,
                        "ZZ",
                        1,
                        route.origin(),
                        route.dest(),
                        DAY,
                        "1910",
                        "2150",
                        null,
                        null,
                        Instant.parse("2008-02-13T12:00:00Z")));
    }

    private void runWhole(LocalDate day) {
        assertThat(run(day, report -> report.collect(false))).isZero();
        assertThat(run(day, report -> report.predict(false))).isZero();
        assertThat(run(day, DayReport::publish)).isZero();
        assertThat(run(day, report -> report.mail(Duration.ZERO, true))).isZero();
    }

    private int run(ToIntFunction<DayReport> job) {
        return run(DAY, job);
    }

    private int run(LocalDate day, ToIntFunction<DayReport> job) {
        return jobs().ofDay(day, job::applyAsInt);
    }

    private JobRun jobs() {
        Clock clock = Clock.systemUTC();
        return new JobRun(
                settings, Optional.empty(), TestSpark::session, new JobOutput(new PrintWriter(output), clock), clock);
    }

    /** One that is not even there: whoever asks it finds out. */
    private void anotherChampionServes(String model) {
        Champions champions = new Champions(database.connection());
        champions.put(champions.find(model).orElseThrow().promote(2, Instant.now()));
    }

    private List<BatchAnswer> page(LocalDate day) {
        return new BatchPredictions(database.connection())
                .find(day, 1)
                .orElseThrow()
                .answers();
    }

    private void thePageHasEveryFlightAndTheOneOfNowhereWithItsReason(Route route) {
        List<BatchAnswer> answers = page(DAY);
        long ofTheRoute = flights()
                .where(col("Origin").equalTo(route.origin()).and(col("Dest").equalTo(route.dest())))
                .count();

        assertThat(ofTheRoute).isPositive();
        assertThat(answers).hasSize((int) ofTheRoute + 2).isSortedAccordingTo(BatchAnswer.BY_DEPARTURE);
        PredictionAnswer nowhere = answer(answers, NOWHERE);
        assertThat(nowhere).isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.reason())
                .isEqualTo(RejectionReason.UNKNOWN_AIRPORT));
        assertThat(new PredictionAnswers(database.connection()).find(ASKED)).contains(answer(answers, ASKED));
    }

    private static PredictionAnswer answer(List<BatchAnswer> answers, UUID id) {
        return answers.stream()
                .map(BatchAnswer::answer)
                .filter(answer -> answer.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As training and evaluation score them: features counted over all flights, not looked up for each. */
    private void theTableOfFlightsGivesTheSameProbabilities() {
        Dataset<Row> all = new FlightsTable(TestSpark::session, settings).all();
        AirportZones zones = AirportZones.of(AirportFacts.read().list());
        Map<String, Double> late = new HashMap<>();
        new SavedModels(settings.data(), new Configuration())
                .load("late_two_hours_before", 1)
                .score(FlightFeatures.of(all, zones, Moment.TWO_HOURS_BEFORE), "scores")
                .where(col("FlightDate").equalTo(Date.valueOf(DAY)))
                .collectAsList()
                .forEach(row -> late.put(
                        row.<String>getAs("Carrier") + row.getAs("FlightNum") + row.getAs("CRSDepTime"),
                        row.<Double>getList(row.fieldIndex("scores")).get(1)));

        List<Prediction> watched = page(DAY).stream()
                .filter(answer -> answer.request().findTailNum().isPresent())
                .map(answer -> {
                    Prediction prediction = (Prediction) answer.answer();
                    PredictionRequest flight = answer.request();
                    assertThat(prediction.late())
                            .isCloseTo(
                                    late.get(flight.carrier() + flight.flightNum() + flight.crsDepTime()),
                                    within(1e-12));
                    return prediction;
                })
                .toList();
        assertThat(watched).isNotEmpty().allSatisfy(prediction -> {
            assertThat(prediction.moment()).isEqualTo(Moment.TWO_HOURS_BEFORE);
            assertThat(prediction.findMinutes()).isPresent();
            assertThat(prediction.models()).containsExactly("late_two_hours_before/1", "minutes_two_hours_before/1");
        });
    }

    private void theMailsSayItOnceAndToNobodyElse() throws MessagingException {
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(Arrays.stream(mails).map(DailyPredictionsIT::receivers))
                .containsExactlyInAnyOrder(List.of(HOSTILE.text()), List.of(SomeSubscriptions.ADDRESS.text()));
        for (MimeMessage mail : mails) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(GreenMailUtil.getWholeMessage(mail))
                    .contains("text/plain", "text/html", "text/calendar")
                    .contains("/predictions/");
        }
    }

    private static List<String> receivers(MimeMessage mail) {
        try {
            return Arrays.stream(mail.getAllRecipients()).map(Object::toString).toList();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of all that was run. */
    private List<String> checksums() {
        Matcher line = Pattern.compile("(\\w+) +" + DAY + " .*checksum (\\w+)").matcher(output.toString());
        return line.results()
                .map(found -> found.group(1) + " " + found.group(2))
                .distinct()
                .toList();
    }

    private void aFutureDayIsThatOfTheNewestSchedule(Route route) {
        runWhole(FUTURE);

        assertThat(page(FUTURE)).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.request().route()).isEqualTo(route);
            assertThat(answer.request().flightDate()).isEqualTo(FUTURE);
            assertThat(answer.answer()).isInstanceOfSatisfying(Prediction.class, said -> assertThat(said.moment())
                    .isEqualTo(Moment.BEFORE_DEPARTURE));
        });
        assertThat(server.getReceivedMessages()).hasSize(4);
        airflowAndTheLauncherNeverRunTheSameDay();
    }

    private void airflowAndTheLauncherNeverRunTheSameDay() {
        Optional<Scheduler> airflow = Optional.of(Scheduler.AIRFLOW);
        Optional<Scheduler> launcher = Optional.of(Scheduler.LAUNCHER);
        ToIntFunction<DayReport> mail = report -> report.mail(Duration.ZERO, true);

        assertThat(run(FUTURE, report -> report.by(airflow, mail))).isZero();
        assertThat(run(FUTURE, report -> report.by(launcher, mail))).isEqualTo(JobOutput.LEFT_TO_OTHER);
        assertThat(run(FUTURE, report -> report.end(airflow, report.by(airflow, mail))))
                .isZero();
        assertThat(run(FUTURE, report -> report.by(launcher, mail))).isEqualTo(JobOutput.LEFT_TO_OTHER);
        assertThat(server.getReceivedMessages()).hasSize(4);
    }

    private void tablesTellNoAddress() {
        assertThat(Stream.of(StoredDataset.PREDICTION_REQUESTS, StoredDataset.BATCH_PREDICTIONS)
                        .flatMap(dataset -> TestSpark.session()
                                .read()
                                .format("delta")
                                .load(data.resolve(dataset.datasetName()).toString())
                                .collectAsList()
                                .stream())
                        .map(Row::toString))
                .isNotEmpty()
                .noneMatch(row -> row.contains("@"));
    }
}
