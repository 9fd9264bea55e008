package ontime.local.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ontime.local.format.DataFormat;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.launch.Steps;
import ontime.local.process.Installation;
import ontime.local.process.StepFailedException;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Copies what cannot be made again into an archive, while the system runs. First the documents, then the files: what a
 * document refers to was written before it. A load that wants to begin waits until the files are copied.
 */
public final class Backup {

    /** The folders of an archive. */
    static final String DOCUMENTS = "documents";

    static final String DATA = "data";
    static final String REPORTS = "reports";

    /** The lock that the job {@code load} holds. */
    private static final String LOAD_LOCK = ".loading";

    private static final String COMPRESSED = ".tar.gz";
    private static final String PLAIN = ".tar";
    private static final int STEPS = 2;
    private static final int LISTINGS = 5;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Launch launch;
    private final Supplier<Optional<MongoServer>> mongoDb;
    private final PrintWriter out;
    private final Steps steps;
    private final Clock clock;

    /**
     * A backup of a running system.
     *
     * @param out receives the progress
     */
    public Backup(Launch launch, PrintWriter out, boolean terminal, Clock clock) {
        this(launch, () -> find(launch), out, terminal, clock);
    }

    private static Optional<MongoServer> find(Launch launch) {
        return Optional.of(launch.servers())
                .filter(servers -> servers.containsKey("ONTIME_MONGODB_URI"))
                .map(launch::documents);
    }

    Backup(Launch launch, Supplier<Optional<MongoServer>> mongoDb, PrintWriter out, boolean terminal, Clock clock) {
        this.launch = launch;
        this.mongoDb = mongoDb;
        this.out = out;
        this.steps = new Steps(out, terminal, STEPS);
        this.clock = clock;
    }

    /**
     * Makes the backup.
     *
     * @param to a folder, in which the archive is named after the time, or the archive: {@code .tar.gz} or {@code .tar}
     * @throws IllegalArgumentException if nothing may be written there
     * @throws StepFailedException if the document server does not answer, or the tables are not on this machine
     */
    public void run(Path to) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path archive = Files.isDirectory(to) ? to.resolve("ontime-" + STAMP.format(now) + COMPRESSED) : to;
        requireFree(archive);
        requireLocal(launch);
        MongoServer server = mongoDb.get()
                .orElseThrow(() -> new StepFailedException("MongoDB does not run; start it with ./ontime up"));
        Path unfinished = archive.resolveSibling(archive.getFileName() + ".part");
        Path documents = archive.resolveSibling(archive.getFileName() + ".documents");
        try {
            PathUtils.createParentDirectories(archive);
            try {
                delete(unfinished, documents);
                Files.createDirectory(
                        documents, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                BackupManifest manifest = write(server, now, documents, unfinished);
                Files.move(unfinished, archive, StandardCopyOption.ATOMIC_MOVE);
                conclude(archive, manifest);
            } finally {
                delete(unfinished, documents);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StepFailedException("the backup could not be written: " + e.getMessage());
        }
    }

    /** Backups and restores need the folder of the tables on this machine. */
    static void requireLocal(Launch launch) {
        if (!launch.folders().stores().toString().equals(launch.data())) {
            throw new StepFailedException(
                    "the tables are in %s: copy that storage with its own means, and the database with MongoDB's"
                            .formatted(launch.data()));
        }
    }

    private void requireFree(Path archive) {
        String name = archive.getFileName().toString();
        if (!name.endsWith(COMPRESSED) && !name.endsWith(PLAIN)) {
            throw new IllegalArgumentException(
                    "%s is neither a folder nor a name that ends with %s or %s".formatted(archive, COMPRESSED, PLAIN));
        }
        if (Files.exists(archive)) {
            throw new IllegalArgumentException(archive + " exists; choose another name");
        }
        for (Path folder : List.of(launch.folders().stores(), launch.reports())) {
            if (archive.toAbsolutePath().normalize().startsWith(folder)) {
                throw new IllegalArgumentException(
                        "%s is in %s, which the backup copies; choose another place".formatted(archive, folder));
            }
        }
    }

    private static void delete(Path unfinished, Path documents) throws IOException {
        Files.deleteIfExists(unfinished);
        if (Files.exists(documents)) {
            PathUtils.deleteDirectory(documents);
        }
    }

    private BackupManifest write(MongoServer server, Instant now, Path documents, Path unfinished) throws IOException {
        boolean compressed = !unfinished.getFileName().toString().endsWith(PLAIN + ".part");
        Map<String, Long> counts = steps.quiet(
                "Copy the documents",
                () -> copied(server, documents),
                written -> String.format(
                        Locale.ROOT,
                        "%,d of %d collections",
                        written.values().stream().mapToLong(Long::longValue).sum(),
                        written.size()));
        return steps.loud(
                "Copy the tables, the models and the files of users",
                () -> archived(now, counts, documents, unfinished, compressed),
                manifest -> String.format(
                        Locale.ROOT,
                        "%,d files, %s",
                        manifest.files().size(),
                        FileUtils.byteCountToDisplaySize(manifest.bytes())));
    }

    private Map<String, Long> copied(MongoServer server, Path folder) {
        Settings.MongoDb settings = launch.settings().mongodb();
        try {
            return MongoDocuments.in(server, settings.database(), stored -> {
                Map<String, Long> counts = new TreeMap<>();
                for (String collection : stored.collections()) {
                    counts.put(
                            collection, stored.write(collection, folder.resolve(collection + MongoDocuments.SUFFIX)));
                }
                return counts;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupManifest archived(
            Instant now, Map<String, Long> counts, Path documents, Path unfinished, boolean compressed) {
        Optional<Path> given = launch.source().find().flatMap(FlightSource::reference);
        try (ArchiveWriter archive = ArchiveWriter.create(unfinished, compressed)) {
            addAll(archive, DOCUMENTS, documents, list(documents));
            Map<String, Long> tables = whileNothingLoads(() -> addData(archive, given));
            if (Files.isDirectory(launch.reports())) {
                addAll(archive, REPORTS, launch.reports(), list(launch.reports()));
            }
            BackupManifest manifest = new BackupManifest(
                    DataFormat.of(launch).number(),
                    Installation.version(),
                    now.toString(),
                    given.isPresent(),
                    counts,
                    tables,
                    archive.written());
            archive.add(manifest);
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> addData(ArchiveWriter archive, Optional<Path> given) throws IOException {
        Path data = launch.folders().stores();
        List<Path> files = dataFiles(new BackupFiles(data));
        Map<String, Long> tables = BackupFiles.versions(files);
        if (given.isPresent()) {
            // The user's reference files become those of the data folder.
            files.removeIf(file -> file.startsWith(BackupFiles.REFERENCE));
            addAll(archive, DATA + "/" + BackupFiles.REFERENCE, given.get(), list(given.get()));
        }
        addAll(archive, DATA, data, files);
        return tables;
    }

    /** Lists again if something was deleted during the listing. */
    private static List<Path> dataFiles(BackupFiles data) throws IOException {
        for (int listing = 1; ; listing++) {
            try {
                return new ArrayList<>(data.list());
            } catch (UncheckedIOException e) {
                if (listing == LISTINGS || !(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** Adds the files of a folder, and tells at each tenth how far it is. */
    private void addAll(ArchiveWriter archive, String name, Path folder, List<Path> files) throws IOException {
        CopyProgress progress = new CopyProgress(out, name, files.size());
        for (Path file : files) {
            try {
                archive.add(name + "/" + file, folder.resolve(file));
            } catch (NoSuchFileException e) {
                // A purge deleted what only old versions of a table need, or a job what it had written aside.
                out.println(file + " was deleted meanwhile and is left out");
            }
            progress.done();
        }
    }

    @FunctionalInterface
    private interface Work {
        Map<String, Long> run() throws IOException;
    }

    private Map<String, Long> whileNothingLoads(Work work) throws IOException {
        Path folder = Files.createDirectories(launch.folders().stores());
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOAD_LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                out.println("waits for a load to end ...");
                out.flush();
                lock = channel.lock();
            }
            Map<String, Long> result = work.run();
            lock.release();
            return result;
        }
    }

    private void conclude(Path archive, BackupManifest manifest) throws IOException {
        out.println();
        out.printf(Locale.ROOT, "Backup      %s, %s%n", archive, FileUtils.byteCountToDisplaySize(Files.size(archive)));
        manifest.tables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(table ->
                        out.printf(Locale.ROOT, "            %s: version %d%n", table.getKey(), table.getValue()));
        out.println("Only its owner can read it, because it has the secret that decrypts email addresses.");
        if (launch.settings().subscriptions().secret().isPresent()) {
            out.println("ONTIME_SUBSCRIPTIONS_SECRET is one of your settings and not in the backup: without it,"
                    + " stored email addresses can't be read.");
        }
        out.println("Put it back with: ./ontime restore --from " + archive);
        out.flush();
    }
}
