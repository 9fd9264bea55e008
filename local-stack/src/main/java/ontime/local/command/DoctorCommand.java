package ontime.local.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description = "List what this machine lacks, and the command that installs it.",
        footer = {"", "Exit codes: 0 up can run, 1 something that up needs is missing."})
final class DoctorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Check> checks = new Doctor(Launch.read(), System.getenv()).examine();
        checks.forEach(out::println);
        return checks.stream().anyMatch(Check::isMissing) ? ExitCode.FAILED : ExitCode.DONE;
    }
}
