package ontime.jobs.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import ontime.jobs.model.train.MonthSpan;
import ontime.jobs.run.ModelReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at models, and decides which one serves. */
@Command(
        name = "model",
        description = "Lists, shows, compares, promotes, rolls back, prunes and evaluates models of delays.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ModelCommand {

    @Command(
            name = "list",
            description = "Every model that was trained, * where it serves.",
            mixinStandardHelpOptions = true)
    void list(@Mixin JobOptions options) {
        options.open().models(options.reference(), ModelReport::list);
    }

    @Command(name = "show", description = "What a model learned from, and how it did.", mixinStandardHelpOptions = true)
    void show(@Mixin JobOptions options, @Parameters(paramLabel = "NAME[/VERSION]") String model) {
        options.open().models(options.reference(), report -> report.show(model));
    }

    @Command(
            name = "history",
            description = "The scores of all versions of a model, oldest first.",
            mixinStandardHelpOptions = true)
    void history(@Mixin JobOptions options, @Parameters(paramLabel = "NAME") String name) {
        options.open().models(options.reference(), report -> report.history(name));
    }

    @Command(name = "promote", description = "Lets a version serve.", mixinStandardHelpOptions = true)
    void promote(@Mixin JobOptions options, @Parameters(paramLabel = "NAME/VERSION") String model) {
        options.open().models(options.reference(), report -> report.promote(model));
    }

    @Command(
            name = "rollback",
            description = "Lets the version serve again that served before.",
            mixinStandardHelpOptions = true)
    void rollback(@Mixin JobOptions options, @Parameters(paramLabel = "NAME") String name) {
        options.open().models(options.reference(), report -> report.rollBack(name));
    }

    @Command(
            name = "prune",
            description =
                    "Deletes old versions' folders: not the newest ones, not what serves, nor what rollback leads to."
                            + " Scores stay.",
            mixinStandardHelpOptions = true)
    void prune(
            @Mixin JobOptions options,
            @Option(
                            names = "--keep",
                            paramLabel = "N",
                            defaultValue = "5",
                            description = "Newest versions of each model that stay (default: ${DEFAULT-VALUE}).")
                    int kept) {
        options.open().models(options.reference(), report -> report.prune(kept));
    }

    @Command(name = "evaluate", description = "Scores loaded months, as JSON.", mixinStandardHelpOptions = true)
    void evaluate(
            @Mixin JobOptions options,
            @Parameters(paramLabel = "NAME[/VERSION]") String model,
            @Option(names = "--months", required = true, paramLabel = "A..B", description = "Loaded months to score.")
                    String months,
            @Option(
                            names = "--predictions",
                            paramLabel = "FILE.parquet",
                            description = "Writes each flight's key, outcome and probabilities.")
                    @Nullable
                    Path predictions) {
        Optional<String> file = Optional.ofNullable(predictions)
                .map(path -> Objects.requireNonNull(path).toAbsolutePath().toString());
        options.open().models(options.reference(), report -> report.evaluate(model, MonthSpan.of(months), file));
    }
}
