package ontime.jobs.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.ModelReport;
import ontime.model.catalog.Months;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows models, and decides which one serves. */
@Command(
        name = "model",
        description =
                "Lists, shows, compares, promotes, rolls back, recalibrates, prunes and evaluates models of delays.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ModelCommand {

    @Command(
            name = "list",
            description = "Lists every trained model; * marks those that serve.",
            mixinStandardHelpOptions = true)
    void list(@Mixin JobOptions options) {
        options.open().models(ModelReport::list);
    }

    @Command(
            name = "show",
            description = "Shows what a model was trained on, and its scores.",
            mixinStandardHelpOptions = true)
    void show(@Mixin JobOptions options, @Parameters(paramLabel = "NAME[/VERSION]") String model) {
        options.open().models(report -> report.show(model));
    }

    @Command(
            name = "history",
            description = "Shows the scores of all versions of a model, oldest first.",
            mixinStandardHelpOptions = true)
    void history(@Mixin JobOptions options, @Parameters(paramLabel = "NAME") String name) {
        options.open().models(report -> report.history(name));
    }

    @Command(name = "promote", description = "Makes a version the one that serves.", mixinStandardHelpOptions = true)
    void promote(@Mixin JobOptions options, @Parameters(paramLabel = "NAME/VERSION") String model) {
        options.open().models(report -> report.promote(model));
    }

    @Command(
            name = "rollback",
            description = "Makes the version that served before serve again.",
            mixinStandardHelpOptions = true)
    void rollback(@Mixin JobOptions options, @Parameters(paramLabel = "NAME") String name) {
        options.open().models(report -> report.rollBack(name));
    }

    @Command(
            name = "prune",
            description =
                    "Deletes the folders of old versions, but not of the newest ones, the one that serves, or the one that"
                            + " rollback would restore. Scores stay.",
            mixinStandardHelpOptions = true)
    void prune(
            @Mixin JobOptions options,
            @Option(
                            names = "--keep",
                            paramLabel = "N",
                            defaultValue = "5",
                            description =
                                    "How many of the newest versions of each model to keep (default: ${DEFAULT-VALUE}).")
                    int kept) {
        options.open().models(report -> report.prune(kept));
    }

    @Command(
            name = "recalibrate",
            description = {
                "Repeats the calibration of models on later days, without training. The better version serves.",
                "It takes 21 loaded days that the model did not learn from: the last third, at least 7, compares both versions."
                        + " It exits with 3 if a model was refused."
            },
            mixinStandardHelpOptions = true)
    int recalibrate(
            @Mixin JobOptions options,
            @Parameters(
                            paramLabel = "NAME",
                            arity = "0..*",
                            description =
                                    "Models such as late_before_departure. Without names: those that serve and whose calibration"
                                            + " error in the last four weeks is above 0.03.")
                    @Nullable
                    List<String> names) {
        return options.open().recalibrate(names == null ? List.of() : names) ? ExitCode.OK : JobOutput.REFUSED;
    }

    @Command(
            name = "evaluate",
            description = "Scores loaded months, and prints the scores as JSON.",
            mixinStandardHelpOptions = true)
    void evaluate(
            @Mixin JobOptions options,
            @Parameters(paramLabel = "NAME[/VERSION]") String model,
            @Option(
                            names = "--months",
                            required = true,
                            paramLabel = "A..B",
                            description = "The loaded months to score.")
                    Months months,
            @Option(
                            names = "--predictions",
                            paramLabel = "FILE.parquet",
                            description = "Also write each flight's key, outcome and probabilities to this file.")
                    @Nullable
                    Path predictions) {
        options.open().models(report -> report.evaluate(model, months, Optional.ofNullable(predictions)));
    }
}
