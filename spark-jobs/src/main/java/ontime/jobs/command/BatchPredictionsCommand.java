package ontime.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The second step of a day's batch. */
@Command(
        name = "batch_predictions",
        description = {
            "Has the serving models predict a day's collected flights, and publishes what they say.",
            "Needs prediction_requests of the day, and a model (./ontime job delay_model). Running it again replaces the"
                    + " day; what was answered stays, by whatever model then served."
        },
        mixinStandardHelpOptions = true)
public final class BatchPredictionsCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final DayOption date = new DayOption();

    @Option(names = "--no-publish", description = "Leave publishing to prediction_results.")
    private boolean isNotPublished;

    @Option(names = "--afresh", description = "Have everything answered by the models that serve now.")
    private boolean isAfresh;

    @Override
    public Integer call() {
        return options.open().ofDay(date.day(), options.reference(), report -> {
            int exitCode = report.predict(isAfresh);
            return isNotPublished ? exitCode : report.publish();
        });
    }
}
