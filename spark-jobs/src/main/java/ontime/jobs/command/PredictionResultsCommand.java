package ontime.jobs.command;

import java.util.concurrent.Callable;
import ontime.jobs.run.DayReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishing of a day's batch, where it is a step of its own. */
@Command(
        name = "prediction_results",
        description = {
            "Publishes a day's predictions to MongoDB, for /predictions/batch/DAY and the mails' links.",
            "They are those that batch_predictions --no-publish left in the table."
        },
        mixinStandardHelpOptions = true)
public final class PredictionResultsCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final DayOption date = new DayOption();

    @Override
    public Integer call() {
        return options.open().ofDay(date.day(), options.reference(), DayReport::publish);
    }
}
