package ontime.jobs.command;

import java.util.concurrent.Callable;
import ontime.jobs.run.JobOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Scores predictions once their flights are loaded. */
@Command(
        name = "model_scores",
        description = {
            "Scores what was predicted for the loaded flights, by model and week, and compares the newest flights with those"
                    + " that the models learned from.",
            "Days that a model learned from are left out. Running it again scores only weeks that were loaded again or have"
                    + " more predictions. It exits with 3 if there are warnings."
        },
        mixinStandardHelpOptions = true)
public final class ModelScoresCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() {
        return options.open().scorePredictions() ? ExitCode.OK : JobOutput.REFUSED;
    }
}
