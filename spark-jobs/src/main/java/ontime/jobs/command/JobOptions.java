package ontime.jobs.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.JobRun;
import ontime.jobs.run.JobSession;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every job's command shares: the reference data's folder, the settings, and the output. */
final class JobOptions {

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description =
                    "Folder with airport and airline files of BTS or OpenFlights (default: ONTIME_REFERENCE, or our"
                            + " own table if that is not set).")
    private @Nullable Path reference;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private @Nullable SparkSession session;

    JobRun open() {
        Settings settings = SettingsReader.read();
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        Clock clock = Clock.systemUTC();
        return new JobRun(
                settings,
                Optional.ofNullable(reference).or(settings.sources()::reference),
                () -> session(settings),
                new JobOutput(out, clock),
                clock);
    }

    private SparkSession session(Settings settings) {
        if (session == null) {
            session = JobSession.getOrCreate(settings, Ansi.AUTO.enabled());
        }
        return session;
    }
}
