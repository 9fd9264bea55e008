package ontime.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.stores.StoreCatalog;
import ontime.stores.model.Champions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs every DAG once: published months, models, predictions of days, and a report. */
final class AirflowIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @RegisterExtension
    final FreshStores stores = new FreshStores();

    @TempDir
    Path folder;

    @Test
    void publishedMonthsLeadToModelsPredictionsOfDaysAndAReport() throws IOException {
        try (RunningAirflow airflow = RunningAirflow.start(folder, 2000, stores.environment())) {
            monthsAreIngested(airflow);
            modelsAreLearned(airflow);
            monthsWereAnnounced(airflow);
            daysAreBackfilled(airflow);
            storesAreKeptInOrder(airflow);
            aReportIsPublished(airflow);
        }
    }

    private void monthsAreIngested(RunningAirflow airflow) {
        // Before there are flights, the run of the calendar would only fail, and train the same models beside the other
        // run.
        airflow.unpauseForNews("model_training");
        airflow.pages().unpause("monthly_ingest");

        airflow.awaitRuns("monthly_ingest", 1, PATIENCE);

        assertThat(stores.connection().list(StoreCatalog.MONTH_TOTALS)).hasSize(2);
    }

    /** The event of the months' asset starts it. */
    private void modelsAreLearned(RunningAirflow airflow) {
        airflow.awaitRunByNews("model_training", PATIENCE.multipliedBy(2));

        Champions champions = new Champions(stores.connection());
        assertThat(Moment.values()).allSatisfy(moment -> assertThat(champions.find(Target.LATE.modelName(moment)))
                .isPresent());
    }

    /**
     * Read once the run that it began has started: while one is queued, Airflow answers with an error for every news
     * (github.com/apache/airflow/issues/71360).
     */
    private void monthsWereAnnounced(RunningAirflow airflow) {
        JsonNode news = airflow.pages().news().get(0).get("extra");

        assertThat(news.get("rows").asLong()).isEqualTo(4000);
        assertThat(news.get("dataVersion").asLong()).isPositive();
        assertThat(news.get("months")).hasSize(2);
    }

    private void daysAreBackfilled(RunningAirflow airflow) throws IOException {
        LocalDate first = LocalDate.of(2008, 2, 2);
        AskedDays asked = new AskedDays(stores.connection(), List.of(first, first.plusDays(1)), 3);
        asked.ask();
        airflow.pages().unpause("daily_predictions");

        airflow.backfill(first, first.plusDays(1));

        // The newest interval starts when the DAG is unpaused.
        airflow.awaitRuns("daily_predictions", 3, PATIENCE);
        assertThat(asked.answers())
                .allSatisfy((day, answers) -> assertThat(answers).isEqualTo(3));
    }

    private void storesAreKeptInOrder(RunningAirflow airflow) throws IOException {
        airflow.airflow("dags", "test", "housekeeping");
    }

    private void aReportIsPublished(RunningAirflow airflow) throws IOException {
        airflow.airflow("dags", "test", "reports");

        assertThat(folder.resolve("reports")).isNotEmptyDirectory();
    }
}
