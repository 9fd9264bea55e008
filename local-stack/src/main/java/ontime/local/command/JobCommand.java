package ontime.local.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "job",
        description = "Run one job with the running servers. ./ontime jobs lists the jobs.",
        footer = {
            "",
            "The arguments after the name belong to the job: ./ontime job load --help",
            "Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 some input was refused.",
            "Two calls with the same arguments do not run at once: the second waits for the first."
        })
final class JobCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "The name of the job.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Arguments of the job.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        return run(name, arguments);
    }

    /** Runs a job with the running servers. */
    static int run(String name, List<String> arguments) {
        Launch launch = Launch.read();
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        return ModuleProgram.jobsByMaster(launch)
                .in(OnTimeCommand.userPath(""))
                .alone(launch.folders().run().resolve("jobs").resolve(lock(command)))
                .run(launch.environment(launch.servers()), command);
    }

    /** The name of a lock file, which is the same for the same words. */
    private static String lock(List<String> words) {
        UUID all = UUID.nameUUIDFromBytes(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        return all + ".lock";
    }
}
