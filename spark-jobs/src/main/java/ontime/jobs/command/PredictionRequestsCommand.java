package ontime.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The first step of a day's batch. */
@Command(
        name = "prediction_requests",
        description = {
            "Collects the flights to be predicted of a day: those asked for with its batch, and those watched.",
            "Run it when the day begins in UTC: it is still the evening before in America, and all that was asked for is"
                    + " there. Then come batch_predictions, prediction_results and prediction_mails of the same day."
                    + " Running it again replaces the day; what was found for somebody's watch stays."
        },
        mixinStandardHelpOptions = true)
public final class PredictionRequestsCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final DayOption date = new DayOption();

    @Option(names = "--afresh", description = "Look watched flights up again in the newest schedules.")
    private boolean isAfresh;

    @Override
    public Integer call() {
        return options.open().ofDay(date.day(), options.reference(), report -> report.collect(isAfresh));
    }
}
