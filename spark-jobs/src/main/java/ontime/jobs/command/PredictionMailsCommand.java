package ontime.jobs.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The last step of a day's batch. */
@Command(
        name = "prediction_mails",
        description = {
            "Tells those who watch a day's flights what is predicted of them, by one mail a day and address.",
            "Needs prediction_requests and batch_predictions of the day. Running it again sends what was not sent, and"
                    + " nothing twice; it ends with 1 where the mail server did not take a mail, which may be later."
        },
        mixinStandardHelpOptions = true)
public final class PredictionMailsCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final DayOption date = new DayOption();

    @Option(
            names = "--past",
            description =
                    "Send mails of a day that is over, too. Without it nobody is told of flights that have landed,"
                            + " as when days are made up for.")
    private boolean isPastToo;

    @Option(
            names = "--take-over-after",
            defaultValue = "180",
            paramLabel = "SECONDS",
            description = "So long after it was begun, a mail that is neither sent nor given up counts as one of a run"
                    + " that was killed, and is sent again (default: ${DEFAULT-VALUE}; a try takes 140 at most).")
    private long takeOverAfter;

    @Override
    public Integer call() {
        return options.open()
                .ofDay(
                        date.day(),
                        options.reference(),
                        report -> report.mail(Duration.ofSeconds(takeOverAfter), isPastToo));
    }
}
