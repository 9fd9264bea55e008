package ontime.jobs.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToIntFunction;
import ontime.jobs.run.DayReport;
import ontime.model.prediction.DayLease.Scheduler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The steps of a day's batch of predictions. */
public final class PredictionCommands {

    private PredictionCommands() {}

    /** The day of a batch. */
    static final class DayOption {

        @Option(
                names = "--date",
                required = true,
                paramLabel = "DAY",
                description = "The day of the flights, such as 2008-02-01. It begins at 00:00 UTC.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private LocalDate day;

        @Option(
                names = "--scheduler",
                paramLabel = "NAME",
                description =
                        "The scheduler that runs the job: launcher or airflow. Each takes the day before it works; if the"
                                + " day is the other's, the job does nothing and exits with 4. Leave it out to run the job by hand.")
        private @Nullable Scheduler scheduler;

        /** Runs a job of the day, unless the day is left to another scheduler. */
        int run(JobOptions options, ToIntFunction<DayReport> job) {
            return options.open().ofDay(day, report -> report.by(Optional.ofNullable(scheduler), job));
        }
    }

    @Command(
            name = "prediction_requests",
            description = {
                "Collects the flights to predict for a day: those that were requested, and those that people watch.",
                "Run it when the day begins in UTC: it is still the evening before in America, and all requests have"
                        + " arrived. Then run batch_predictions, prediction_results and prediction_mails for the same day."
                        + " Running it again replaces the day; flights that were found for a watch stay."
            },
            mixinStandardHelpOptions = true)
    static int requests(
            @Mixin JobOptions options,
            @Mixin DayOption date,
            @Option(names = "--afresh", description = "Look watched flights up again in the newest schedules.")
                    boolean isAfresh) {
        return date.run(options, report -> report.collect(isAfresh));
    }

    @Command(
            name = "batch_predictions",
            description = {
                "Predicts a day's collected flights with the serving models, and publishes the predictions.",
                "Needs prediction_requests of the day, and a model (./ontime job delay_model). Running it again replaces the"
                        + " day; earlier predictions stay, whichever model made them."
            },
            mixinStandardHelpOptions = true)
    static int predictions(
            @Mixin JobOptions options,
            @Mixin DayOption date,
            @Option(names = "--no-publish", description = "Leave publishing to prediction_results.")
                    boolean isNotPublished,
            @Option(names = "--afresh", description = "Predict all flights again with the models that serve now.")
                    boolean isAfresh) {
        return date.run(options, report -> {
            int exitCode = report.predict(isAfresh);
            return isNotPublished ? exitCode : report.publish();
        });
    }

    @Command(
            name = "prediction_results",
            description = {
                "Publishes a day's predictions to MongoDB, for /predictions/batch/DAY and the links in emails.",
                "Needed only after batch_predictions --no-publish."
            },
            mixinStandardHelpOptions = true)
    static int results(@Mixin JobOptions options, @Mixin DayOption date) {
        return date.run(options, DayReport::publish);
    }

    @Command(
            name = "prediction_mails",
            description = {
                "Emails a day's predictions to people who watch flights: one email per day and address.",
                "Needs prediction_requests and batch_predictions of the day. Running it again sends only the emails that"
                        + " were not sent yet; it exits with 1 if the mail server did not accept one, and can be retried."
            },
            mixinStandardHelpOptions = true)
    static int mails(
            @Mixin JobOptions options,
            @Mixin DayOption date,
            @Option(
                            names = "--past",
                            description = "Send emails even if the day is over. Without it, no one gets an email about"
                                    + " flights that have landed, for example when missed days are processed.")
                    boolean isPastToo,
            @Option(
                            names = "--take-over-after",
                            defaultValue = "180",
                            paramLabel = "SECONDS",
                            description =
                                    "An email that another run began to send this long ago, and neither sent nor gave"
                                            + " up, counts as left by a killed run and is sent again (default: ${DEFAULT-VALUE}; an"
                                            + " attempt takes at most 140).")
                    long takeOverAfter) {
        return date.run(
                options,
                report -> report.end(
                        Optional.ofNullable(date.scheduler),
                        report.mail(Duration.ofSeconds(takeOverAfter), isPastToo)));
    }
}
