package ontime.local.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import ontime.local.backup.Restore;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.RunLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = "Put a backup in place of the data. The system must be stopped.",
        footer = {
            "",
            "Unpacks into a hidden folder, compares the SHA-256 checksum of every file, and stores the documents; only then the",
            "files take the place of the present ones, which are kept in .before-TIME. Interrupted before that, it",
            "changes nothing. ./ontime up then publishes the documents of pages and the search index from the tables.",
            "",
            "./ontime restore --from /backups/ontime-2026-11-30T041500Z.tar.gz",
            "",
            "Exit codes: 0 done, 1 failed, 2 the command line is wrong or there is data and no --replace."
        })
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "FILE", description = "The archive that backup made.")
    @SuppressWarnings("NullAway.Init") // picocli requires it
    private Path from;

    @Option(names = "--replace", description = "Replace the data, the reports and the documents that are there.")
    private boolean replace;

    @Override
    public Integer call() {
        Launch launch = Launch.read();
        Restore restore = new Restore(
                launch, spec.commandLine().getOut(), Boolean.getBoolean(UpCommand.TERMINAL), Clock.systemUTC());
        return RunLock.during(launch.folders().run(), () -> {
            restore.run(from, replace);
            return ExitCode.DONE;
        });
    }
}
