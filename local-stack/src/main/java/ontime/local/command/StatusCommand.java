package ontime.local.command;

import java.util.concurrent.Callable;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "status",
        description = "Show each part with its address, process and memory, the loaded data and the serving models.",
        footer = {"", "Exit codes: 0 everything runs, 3 a part does not run."})
final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Status status = Status.read(Launch.read());
        spec.commandLine().getOut().println(json ? status.json() : status.text());
        return status.everythingRuns() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
