package ontime.local.reference;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.local.launch.Launch;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The download of reference files: a process that ends when the pages show what the files say. */
public final class ReferencePart {

    public static final String NAME = "reference";

    private final Launch launch;
    private final PartProcess process;
    private final Supplier<List<String>> command;

    public ReferencePart(Launch launch) {
        this(launch, () -> LauncherProgram.inBackground(launch, NAME, "ontime.local.reference.ReferenceMain"));
    }

    /** Creates a part with another command, for tests. */
    ReferencePart(Launch launch, Supplier<List<String>> command) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
        this.command = command;
    }

    public Path log() {
        return process.log();
    }

    /**
     * Starts the download and returns immediately.
     *
     * @param servers the variables that connect it to the servers
     */
    void start(Map<String, String> servers) {
        process.start(command.get(), launch.environment(servers), Ports.NONE);
    }

    /** Ends the process if it runs. The next download continues where this one stopped. */
    public void stop() {
        process.stop();
    }

    /** The status while it runs; empty otherwise, because then no part is missing. */
    public Optional<PartStatus> findStatus() {
        return Optional.of(process.status("", () -> true)).filter(status -> status.condition() == Condition.RUNNING);
    }
}
