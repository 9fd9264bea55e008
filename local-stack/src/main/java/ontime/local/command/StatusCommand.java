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
        description = "Show each part with its address, process, memory, what is loaded, and which models serve.",
        footer = {"", "Ends with 0 when everything runs, else with 3."})
final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Status status = Status.read(Launch.read());
        spec.commandLine().getOut().println(json ? status.json() : status.text());
        return status.everythingRuns() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
