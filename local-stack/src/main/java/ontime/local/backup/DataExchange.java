package ontime.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.local.format.DataFormat;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.process.JsonFile;
import org.apache.commons.io.file.PathUtils;

/**
 * Puts restored files in place of those of the data folder and of the reports. It works inside these folders, because they
 * may be disks, or in a folder that belongs to somebody else. Interrupted, it is completed by the next call.
 */
final class DataExchange {

    private static final String STAGING = ".restoring";

    private final Launch launch;
    private final Path data;
    private final JsonFile<Plan> plan;

    /**
     * What to do, which is written when everything is ready.
     *
     * @param before the name of the folders for the former files
     * @param givenReference whether the user had chosen the reference files
     * @param collections that have restored documents
     */
    record Plan(String before, boolean givenReference, List<String> collections) {}

    /** Puts the restored documents in place of the present ones. May run again. */
    @FunctionalInterface
    interface Documents {
        void replace(Set<String> collections) throws IOException;
    }

    DataExchange(Launch launch) {
        this.launch = launch;
        this.data = launch.folders().stores();
        this.plan = new JsonFile<>(data.resolve(DataFormat.UNFINISHED_RESTORE), Plan.class);
    }

    /** The folder for what is restored: the folders of an archive. */
    Path staging() {
        return data.resolve(STAGING);
    }

    /** Whether an exchange began and did not end. */
    boolean isUnfinished() {
        return plan.find().isPresent();
    }

    /** Whether there are no files to replace. */
    boolean isEmpty() throws IOException {
        return list(data).isEmpty() && list(launch.reports()).isEmpty();
    }

    /** From here on, the restored files are the valid ones. */
    void begin(Plan wanted) {
        plan.write(wanted);
    }

    /**
     * Completes what {@link #begin} began.
     *
     * @return folders that have the former files
     */
    List<Path> complete(Documents documents) throws IOException {
        Plan wanted = plan.find().orElseThrow();
        List<Path> former =
                List.of(data.resolve(wanted.before()), launch.reports().resolve(wanted.before()));
        Path moved = staging().resolve("moved");
        if (!Files.exists(moved)) {
            moveAll(data, former.get(0));
            moveAll(launch.reports(), former.get(1));
            Files.createFile(moved);
        }
        documents.replace(Set.copyOf(wanted.collections()));
        moveAll(staging().resolve(Backup.DATA), data);
        Path reports = staging().resolve(Backup.REPORTS);
        if (Files.exists(reports)) {
            // They may be on another disk.
            PathUtils.copyDirectory(reports, launch.reports(), StandardCopyOption.REPLACE_EXISTING);
        }
        // The next up publishes the tables, instead of loading what the last one here loaded.
        Path reference = data.resolve(BackupFiles.REFERENCE);
        launch.source()
                .write(FlightSource.ofTables(
                        data,
                        Stream.of(reference)
                                .filter(folder -> wanted.givenReference())
                                .findFirst()));
        // First: without the plan, what is left of the folder means nothing.
        Files.delete(plan.file());
        PathUtils.deleteDirectory(staging());
        return former.stream().filter(Files::exists).toList();
    }

    private static void moveAll(Path from, Path to) throws IOException {
        for (Path entry : list(from)) {
            Files.createDirectories(to);
            Files.move(entry, to.resolve(entry.getFileName()));
        }
    }

    /** Without what begins with a dot: locks, and what restores keep. */
    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .toList();
        }
    }
}
