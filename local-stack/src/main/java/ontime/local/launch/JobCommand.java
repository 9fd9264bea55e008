package ontime.local.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ontime.local.server.LocalStack;
import ontime.local.server.PartStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "job",
        description = "Run one job against the servers that run. ./ontime jobs lists them.",
        footer = {
            "",
            "Everything after the job's name goes to the job: ./ontime job load --help",
            "Ends with the job's exit code: 0 done, 1 failed, 2 usage, 3 some input was refused."
        })
final class JobCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The job, named for what it makes.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The job's own.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return run(name, arguments);
    }

    /** Runs a job against the servers that run. */
    static int run(String name, List<String> arguments) {
        Launch launch = Launch.read();
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        return ModuleProgram.jobs(launch).run(launch.environment(servers(launch)), command);
    }

    /** Where the servers are that run; a job that needs another says so itself. */
    static Map<String, String> servers(Launch launch) {
        Map<String, String> environment = new HashMap<>();
        LocalStack.inspect(launch.settings(), launch.installation(), launch.folders()).stream()
                .map(PartStatus::environment)
                .forEach(environment::putAll);
        return environment;
    }
}
