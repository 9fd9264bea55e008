package ontime.jobs;

import java.time.Instant;
import java.time.LocalDate;
import ontime.jobs.prediction.DailyPredictions;
import ontime.jobs.prediction.DayRows;

/** Runs the jobs of a day's batch and says what each made of it. */
final class DayReport {

    private final LocalDate day;
    private final DailyPredictions predictions;
    private final JobOutput output;

    DayReport(LocalDate day, DailyPredictions predictions, JobOutput output) {
        this.day = day;
        this.predictions = predictions;
        this.output = output;
    }

    void collect(boolean isAfresh) {
        Instant started = output.start();
        end("prediction_requests", predictions.collect(day, isAfresh), started);
    }

    void predict(boolean isAfresh) {
        Instant started = output.start();
        end("batch_predictions", predictions.predict(day, isAfresh, output::say), started);
    }

    void publish() {
        Instant started = output.start();
        end("prediction_results", predictions.publish(day), started);
    }

    private void end(String job, DayRows rows, Instant started) {
        output.say("%-28s %s %,12d flights %,8d rejected  checksum %s %8.1f s"
                .formatted(job, day, rows.rows(), rows.rejected(), rows.checksum(), output.seconds(started)));
    }
}
