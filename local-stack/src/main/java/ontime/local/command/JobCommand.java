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
        description = "Run one job against the servers that run. ./ontime jobs lists them.",
        footer = {
            "",
            "Everything after the job's name goes to the job: ./ontime job load --help",
            "Ends with the job's exit code: 0 done, 1 failed, 2 usage, 3 some input was refused.",
            "The same job with the same arguments runs once at a time: a second call waits for the first."
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
        return ModuleProgram.jobsByMaster(launch)
                .alone(launch.folders().run().resolve("jobs").resolve(lock(command)))
                .run(launch.environment(launch.servers()), command);
    }

    /** A file that is the same for the same words, whatever they are. */
    private static String lock(List<String> words) {
        UUID all = UUID.nameUUIDFromBytes(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        return all + ".lock";
    }
}
