package ontime.jobs.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import ontime.jobs.prediction.DailyPredictions;
import ontime.jobs.prediction.DayRows;
import ontime.jobs.prediction.MailCounts;
import ontime.model.prediction.DayLease.Scheduler;
import picocli.CommandLine.ExitCode;

/** Runs the jobs of a day's batch and prints their results. */
public final class DayReport {

    /** The zone of American Samoa, where a day ends last of all places in BTS's data. */
    private static final ZoneId LAST_ZONE = ZoneId.of("Pacific/Pago_Pago");

    private final LocalDate day;
    private final DailyPredictions predictions;
    private final JobOutput output;
    private final Clock clock;

    DayReport(LocalDate day, DailyPredictions predictions, JobOutput output, Clock clock) {
        this.day = day;
        this.predictions = predictions;
        this.output = output;
        this.clock = clock;
    }

    /**
     * Runs a job, unless the day is left to another scheduler.
     *
     * @param scheduler that runs the job; empty if a person does
     */
    public int by(Optional<Scheduler> scheduler, ToIntFunction<DayReport> job) {
        if (scheduler.isPresent() && !predictions.leases().take(day, scheduler.get(), clock.instant())) {
            output.say("%s is left to another scheduler: nothing is done".formatted(day));
            return JobOutput.LEFT_TO_OTHER;
        }
        return job.applyAsInt(this);
    }

    /**
     * Records that all jobs of the day have ended, if the last one succeeded.
     *
     * @param scheduler that ran them; empty if a person did
     * @param exitCode of the last job
     * @return the exit code
     */
    public int end(Optional<Scheduler> scheduler, int exitCode) {
        if (exitCode == ExitCode.OK) {
            scheduler.ifPresent(mine -> predictions.leases().end(day, mine));
        }
        return exitCode;
    }

    public int collect(boolean isAfresh) {
        Instant started = output.start();
        return end("prediction_requests", predictions.collect(day, isAfresh), started);
    }

    public int predict(boolean isAfresh) {
        Instant started = output.start();
        return end("batch_predictions", predictions.predict(day, isAfresh, output::say), started);
    }

    public int publish() {
        Instant started = output.start();
        return end("prediction_results", predictions.publish(day), started);
    }

    /**
     * Sends the day's emails.
     *
     * @param isPastToo whether to send emails about a day that is over
     * @return 1 if emails are left to send
     */
    public int mail(Duration takeOverAfter, boolean isPastToo) {
        Instant started = output.start();
        if (!isPastToo && isOver(started)) {
            output.say("prediction_mails             %s is over: no emails are sent (pass --past to send them)"
                    .formatted(day));
            return ExitCode.OK;
        }
        MailCounts counts = predictions.mail(day, takeOverAfter, clock);
        output.say(String.format(
                Locale.ROOT,
                "%-28s %s %,12d emails sent %,8d sent before %,8d refused %,8d left %8.1f s",
                "prediction_mails",
                day,
                counts.sent(),
                counts.sentBefore(),
                counts.refused(),
                counts.left(),
                output.seconds(started)));
        return counts.left() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Whether the day has ended in every zone that a flight leaves from. */
    private boolean isOver(Instant now) {
        return day.plusDays(1).atStartOfDay(LAST_ZONE).toInstant().isBefore(now);
    }

    private int end(String job, DayRows rows, Instant started) {
        output.say(String.format(
                Locale.ROOT,
                "%-28s %s %,12d flights %,8d rejected  checksum %s %8.1f s",
                job,
                day,
                rows.rows(),
                rows.rejected(),
                rows.checksum(),
                output.seconds(started)));
        return ExitCode.OK;
    }
}
