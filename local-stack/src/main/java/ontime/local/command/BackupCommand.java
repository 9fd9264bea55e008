package ontime.local.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import ontime.local.backup.Backup;
import ontime.local.format.DataFormat;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = "Copy tables, models, reports and all that users made into one archive, while the system runs.",
        footer = {
            "",
            "The archive has the secret that decrypts email addresses, so only its owner can read it. What is published from",
            "the tables (documents of pages, search index) is not in it: ./ontime up publishes it again after a restore. Nor",
            "are files that can be downloaded again, checkpoints, messages, Airflow's state and settings.",
            "A load that wants to begin waits until the files are copied. docs/backups.md says more.",
            "",
            "./ontime backup --to /backups",
            "./ontime backup --to /backups/monday.tar.gz",
            "",
            "Exit codes: 0 done, 1 failed, 2 the command line is wrong or the archive exists."
        })
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FOLDER|FILE",
            description = "A folder, in which the archive is named after the time, or a file: .tar.gz or .tar.")
    @SuppressWarnings("NullAway.Init") // picocli requires it
    private Path to;

    @Override
    public Integer call() {
        Launch launch = Launch.read();
        DataFormat.of(launch).requireKnown();
        new Backup(launch, spec.commandLine().getOut(), Boolean.getBoolean(UpCommand.TERMINAL), Clock.systemUTC())
                .run(to);
        return ExitCode.DONE;
    }
}
