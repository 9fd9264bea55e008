package ontime.local.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ontime.local.launch.Launch;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The first reports: a process that ends when they are published. */
public final class ReportsPart {

    public static final String NAME = "reports";

    private final Launch launch;
    private final PartProcess process;
    private final Supplier<List<String>> command;

    public ReportsPart(Launch launch) {
        this(launch, () -> LauncherProgram.inBackground(launch, NAME, "ontime.local.report.ReportsMain"));
    }

    /** Creates a part with another command, for tests. */
    ReportsPart(Launch launch, Supplier<List<String>> command) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
        this.command = command;
    }

    public Path log() {
        return process.log();
    }

    /**
     * Starts to publish reports, unless there are some, and returns immediately.
     *
     * @param servers the variables that connect the notebooks to the servers
     * @return a line for the user
     */
    public String begin(Map<String, String> servers) {
        if (hasReports()) {
            return "published; ./ontime report NAME publishes more";
        }
        if (!launch.settings().notebooks().reportsOnUp()) {
            return "off (ONTIME_REPORTS_ON_UP=false); ./ontime report NAME publishes one";
        }
        process.start(command.get(), launch.environment(servers), Ports.NONE);
        return "two are published in the background, after the models; log: " + log();
    }

    private boolean hasReports() {
        Path folder = launch.reports();
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process if it runs. The next start begins again. */
    public void stop() {
        process.stop();
    }

    /** The status while it runs; empty otherwise, because then no part is missing. */
    public Optional<PartStatus> findStatus() {
        return Optional.of(process.status("", () -> true)).filter(status -> status.condition() == Condition.RUNNING);
    }
}
