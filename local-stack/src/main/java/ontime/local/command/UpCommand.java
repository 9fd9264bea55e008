package ontime.local.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import ontime.local.launch.GivenSources;
import ontime.local.launch.Launch;
import ontime.local.launch.RunLock;
import ontime.model.catalog.Months;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "up",
        description = "Start the servers, load flights and serve the pages. Leaves running what already runs.",
        footer = {
            "",
            "Without --data and --months, loads the source of the last call. The first call loads the newest month that",
            "BTS publishes, or generates flights if BTS cannot be reached.",
            "",
            "When the pages are available, up trains models in the background: for each target and moment that has none, or",
            "whose model has other features than this program's. ./ontime status shows the progress.",
            "ONTIME_MODELS_TRAIN_ON_UP=false turns this off.",
            "",
            "Without --reference, up also downloads the FAA's registry of airplanes and files of airports and airlines in",
            "the background, at most once a week, and publishes what they say. ONTIME_REFERENCE_ON_UP=false turns this off.",
            "",
            "Once a day, when the day begins in UTC, a scheduler predicts the requested and the watched flights and sends the",
            "emails. It leaves a day to Airflow if Airflow runs the DAG daily_predictions. ONTIME_DAILY_ON_UP=false turns it off.",
            "",
            "Exit codes: 0 the pages are served, 1 a step failed, 2 the command line is wrong, 3 the pages are served but some",
            "input was refused."
        })
final class UpCommand implements Callable<Integer> {

    /** System property of the launcher script: whether its output is a terminal. */
    static final String TERMINAL = "ontime.terminal";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @ArgGroup
    private @Nullable Flights flights;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Load airport, airline and airplane files from this folder.")
    private @Nullable Path reference;

    /** At most one of them. */
    private static final class Flights {

        @Option(names = "--data", paramLabel = "DIR", description = "Load BTS zip or CSV files from this folder.")
        private @Nullable Path data;

        @Option(
                names = "--months",
                paramLabel = "A..B",
                description = "Download these months, such as 2015-01..2015-03.")
        private @Nullable Months months;
    }

    @Override
    public Integer call() {
        Launch launch = Launch.read();
        Up up = new Up(launch, spec.commandLine().getOut(), Boolean.getBoolean(TERMINAL));
        return RunLock.during(launch.folders().run(), () -> up.run(options()));
    }

    private GivenSources options() {
        Optional<Flights> given = Optional.ofNullable(flights);
        return new GivenSources(
                given.map(group -> group.data), given.map(group -> group.months), Optional.ofNullable(reference));
    }
}
