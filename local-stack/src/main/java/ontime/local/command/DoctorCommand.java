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
        description = "Name what this machine lacks, with the command that mends it.",
        footer = {"", "Ends with 1 when something is missing that up needs."})
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
