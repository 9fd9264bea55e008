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
        description = "Start the servers, load flights, serve the pages. Again: changes nothing that runs.",
        footer = {
            "",
            "Without --data and --months: what was given the last time; the first time the newest month that",
            "BTS publishes, or generated flights where BTS can't be reached.",
            "",
            "Once the pages are served, the first model of each target and moment is learned in the background, and those",
            "whose features are not this program's: ./ontime status shows how far it is,",
            "ONTIME_MODELS_TRAIN_ON_UP=false leaves it out.",
            "",
            "Ends with 0 when the pages are served, 1 when a step failed, 2 when the command is wrong,",
            "3 when the pages are served but some input was refused."
        })
final class UpCommand implements Callable<Integer> {

    /** System property by which the launcher script tells that it writes to a terminal. */
    private static final String TERMINAL = "ontime.terminal";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @ArgGroup
    private @Nullable Flights flights;

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Airport, airline and airplane files that you have.")
    private @Nullable Path reference;

    /** At most one of them. */
    private static final class Flights {

        @Option(names = "--data", paramLabel = "DIR", description = "BTS zips or CSVs that you have.")
        private @Nullable Path data;

        @Option(names = "--months", paramLabel = "A..B", description = "Months to download, such as 2015-01..2015-03.")
        private @Nullable Months months;
    }

    @Override
    public Integer call() {
        Launch launch = Launch.read();
        Up up = new Up(launch, spec.commandLine().getOut(), Boolean.getBoolean(TERMINAL));
        return RunLock.during(launch.folders().run(), () -> up.run(options()));
    }

    /** Folders are named from where the user stands, not from the project. */
    private GivenSources options() {
        Optional<Flights> given = Optional.ofNullable(flights);
        return new GivenSources(
                given.map(group -> group.data).map(UserFolder::of),
                given.map(group -> group.months),
                Optional.ofNullable(reference).map(UserFolder::of));
    }
}
