package ontime.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java part of {@code ./ontime drill backfill}: predicts days one after another, deletes the predictions, backfills them
 * while it kills the scheduler and jobs, and backfills them again. It writes its observations as JSON for the drill.
 */
final class BackfillDrill {

    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int MOST_SCHEDULERS = 2;
    private static final List<String> STEPS =
            List.of("prediction_requests", "batch_predictions", "prediction_results", "prediction_mails");

    @RegisterExtension
    final FreshStores stores = new FreshStores();

    @TempDir
    Path folder;

    private final Map<String, Object> seen = new TreeMap<>();

    @Test
    void backfilledDaysAreAsTheyWouldHaveBeen() throws IOException, InterruptedException {
        int number = Integer.getInteger("ontime.drill.days", 2);
        Random chance = new Random(Integer.getInteger("ontime.drill.seed", 7));
        List<LocalDate> days = Stream.iterate(LocalDate.of(2008, 2, 2), day -> day.plusDays(1))
                .limit(number)
                .toList();
        AskedDays asked = new AskedDays(stores.connection(), days, 20);
        try (RunningAirflow airflow = RunningAirflow.start(folder, 3000, stores.environment())) {
            airflow.project()
                    .ontime("job", "load", "--source", folder.resolve("flights").toString());
            airflow.project().ontime("job", "delay_model", "--moment", "before_departure");
            asked.ask();
            SortedMap<LocalDate, String> byHand = predictByHand(airflow, asked);
            forget(asked);
            SortedMap<LocalDate, String> backfilled = backfill(airflow, asked, chance);
            SortedMap<LocalDate, String> again = backfillAgain(airflow, asked);

            seen.put("days", number);
            seen.put(
                    "answers",
                    asked.answers().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            seen.put("asked", asked.all().count());
            seen.put("daysAsByHand", equalDays(byHand, backfilled));
            seen.put("daysUnchangedAgain", equalDays(backfilled, again));
            write();
            assertThat(backfilled).isEqualTo(byHand);
            assertThat(again).isEqualTo(backfilled);
        }
    }

    private static SortedMap<LocalDate, String> predictByHand(RunningAirflow airflow, AskedDays asked)
            throws IOException {
        for (LocalDate day : asked.days()) {
            for (String step : STEPS) {
                airflow.project().ontime("job", step, "--date", day.toString());
            }
        }
        return asked.checksums();
    }

    /** Deletes all predictions. */
    private void forget(AskedDays asked) throws IOException {
        MongoSink sink = new MongoSink(stores.connection());
        for (StoredDataset dataset : List.of(StoredDataset.PREDICTION_REQUESTS, StoredDataset.BATCH_PREDICTIONS)) {
            sink.deleteAll(
                    dataset.datasetName(),
                    stores.connection().listIds(dataset.datasetName()).iterator());
            delete(folder.resolve("data").resolve(dataset.datasetName()));
        }
        sink.deleteAll(
                "predictions",
                asked.all().map(request -> request.id().toString()).iterator());
        assertThat(asked.answers().values()).containsOnly(0);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    private SortedMap<LocalDate, String> backfill(RunningAirflow airflow, AskedDays asked, Random chance)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        airflow.pages().unpause("daily_predictions");
        airflow.backfill(first(asked), last(asked));
        int schedulers = 0;
        Set<String> jobs = new HashSet<>();
        int runs = asked.days().size() + 1;
        // At moments left to chance, and never the last word. A task has four tries: it may lose one by itself, and one
        // with each scheduler.
        while (airflow.ended("daily_predictions") < runs / 2) {
            Thread.sleep(chance.nextLong(10_000, 40_000));
            if (schedulers < MOST_SCHEDULERS && jobs.size() > schedulers * 3) {
                airflow.killScheduler();
                schedulers++;
            } else {
                airflow.killJob(jobs).ifPresent(jobs::add);
            }
        }
        airflow.awaitRuns("daily_predictions", runs, PATIENCE);
        seen.put("schedulersKilled", schedulers);
        seen.put("jobsKilled", jobs.size());
        seen.put(
                "stepsKilled",
                STEPS.stream().filter(step -> isAmong(jobs, step)).count());
        seen.put(
                "secondsOfBackfill",
                Duration.ofNanos(System.nanoTime() - started).toSeconds());
        return asked.checksums();
    }

    private static boolean isAmong(Set<String> jobs, String step) {
        return jobs.stream().anyMatch(job -> job.startsWith(step + " "));
    }

    private static SortedMap<LocalDate, String> backfillAgain(RunningAirflow airflow, AskedDays asked)
            throws IOException {
        airflow.awaitBackfill("daily_predictions", PATIENCE);
        airflow.backfill(first(asked), last(asked), "--reprocess-behavior", "completed");
        airflow.awaitRuns("daily_predictions", asked.days().size() + 1, PATIENCE);
        return asked.checksums();
    }

    private static LocalDate first(AskedDays asked) {
        return asked.days().get(0);
    }

    private static LocalDate last(AskedDays asked) {
        return asked.days().get(asked.days().size() - 1);
    }

    private static long equalDays(SortedMap<LocalDate, String> one, SortedMap<LocalDate, String> other) {
        return one.entrySet().stream()
                .filter(day -> day.getValue().equals(other.get(day.getKey())))
                .count();
    }

    private void write() throws IOException {
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(Path.of("target/drill-backfill.json").toFile(), seen);
    }
}
