package ontime.local.reference;

import java.time.Clock;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.program.ModuleProgram;

/** The process of the download: runs each job in a JVM of its own, which frees its memory at the end. */
public final class ReferenceMain {

    private ReferenceMain() {}

    /** Ends when the datasets are published, or when the files cannot be downloaded. */
    public static void main(String[] arguments) {
        Launch launch = Launch.read();
        ModuleProgram jobs = ModuleProgram.jobsFromCopies(launch, ReferencePart.NAME);
        // The jobs inherit the variables that connect this process to the servers.
        new ReferenceRunner(
                        launch.reference().orElseThrow(),
                        job -> jobs.run(Map.of(), job, System.out::println),
                        Clock.systemUTC())
                .run();
    }
}
