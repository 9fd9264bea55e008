package ontime.local.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;
import picocli.CommandLine.Command;

@Command(name = "jobs", description = "List the jobs.")
final class JobsCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Launch launch = Launch.read();
        return ModuleProgram.jobs(launch).run(launch.environment(Map.of()), List.of("--list"));
    }
}
