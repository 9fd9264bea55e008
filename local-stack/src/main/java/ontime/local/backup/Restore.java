package ontime.local.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.local.format.DataFormat;
import ontime.local.launch.Launch;
import ontime.local.launch.Steps;
import ontime.local.process.PartState;
import ontime.local.process.StepFailedException;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.local.server.StackStopper;
import ontime.model.server.MongoServer;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.file.PathUtils;

/**
 * Puts a backup in place of the data of a stopped system. Everything is unpacked, checked and stored in a hidden folder
 * before the first present file is moved away.
 */
public final class Restore {

    private static final int STEPS = 3;
    private static final int TOLD_EVERY = 1000;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Launch launch;
    private final PrintWriter out;
    private final Steps steps;
    private final Clock clock;
    private final DataExchange exchange;

    /**
     * A restore into the folders of the settings.
     *
     * @param out receives the progress
     */
    public Restore(Launch launch, PrintWriter out, boolean terminal, Clock clock) {
        this.launch = launch;
        this.out = out;
        this.steps = new Steps(out, terminal, STEPS);
        this.clock = clock;
        this.exchange = new DataExchange(launch);
    }

    /**
     * Restores a backup.
     *
     * @param from the archive
     * @param replace whether present data may be replaced
     * @throws IllegalArgumentException if there is data that may not be replaced, or no archive
     * @throws StepFailedException if something runs, or the archive is damaged
     */
    public void run(Path from, boolean replace) {
        if (!Files.isRegularFile(from)) {
            throw new IllegalArgumentException(from + " is no file");
        }
        Backup.requireLocal(launch);
        launch.state().list().stream()
                .filter(part -> part.process().isAlive())
                .map(PartState::name)
                .findFirst()
                .ifPresent(name -> {
                    throw new StepFailedException(name + " is running; stop everything with ./ontime down");
                });
        try {
            if (exchange.isUnfinished()) {
                steps.quiet("Complete the interrupted restore", this::complete, former -> "done");
                out.println("Restored. Start with ./ontime up");
                return;
            }
            if (!replace) {
                requireEmpty();
            }
            delete(exchange.staging());
            BackupManifest manifest = steps.loud(
                    "Unpack and check",
                    () -> unpacked(from),
                    read -> String.format(
                            Locale.ROOT,
                            "%,d files, %s",
                            read.files().size(),
                            FileUtils.byteCountToDisplaySize(read.bytes())));
            requireKnown(manifest, from);
            steps.quiet(
                    "Store the documents", () -> store(manifest), count -> String.format(Locale.ROOT, "%,d", count));
            exchange.begin(plan(manifest));
            conclude(manifest, steps.quiet("Replace the data", this::complete, former -> "done"));
        } catch (IOException | UncheckedIOException e) {
            throw new StepFailedException("the backup could not be restored: " + e.getMessage());
        }
    }

    private void requireEmpty() throws IOException {
        if (!exchange.isEmpty()) {
            throw new IllegalArgumentException("%s or %s is not empty; --replace puts the backup in its place"
                    .formatted(launch.folders().stores(), launch.reports()));
        }
        if (external().isPresent() && !ofExternal(MongoDocuments::areNone)) {
            throw new IllegalArgumentException(
                    "the database %s of %s is not empty; --replace puts the backup in its place"
                            .formatted(
                                    launch.settings().mongodb().database(),
                                    MongoServer.of(launch.settings().mongodb()).name()));
        }
    }

    /** Deletes what an interrupted restore left. */
    private static void delete(Path staging) throws IOException {
        if (Files.exists(staging)) {
            StackStopper.of(folders(staging)).stopAll(part -> {});
            PathUtils.deleteDirectory(staging);
        }
    }

    private static StackFolders folders(Path staging) {
        return new StackFolders(staging.resolve("run"), staging.resolve(Backup.DATA));
    }

    private BackupManifest unpacked(Path from) {
        try {
            Files.createDirectories(exchange.staging().resolve(Backup.DATA));
            AtomicInteger count = new AtomicInteger();
            return new ArchiveReader(from).unpack(exchange.staging(), file -> {
                if (count.incrementAndGet() % TOLD_EVERY == 0) {
                    out.printf(Locale.ROOT, "%,d files%n", count.get());
                    out.flush();
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireKnown(BackupManifest manifest, Path from) {
        if (manifest.format() > DataFormat.CURRENT) {
            throw new StepFailedException(String.format(
                    Locale.ROOT,
                    "%s has format %d, written by OnTime %s, and this release reads formats up to %d: use OnTime %s or newer",
                    from,
                    manifest.format(),
                    manifest.program(),
                    DataFormat.CURRENT,
                    manifest.program()));
        }
    }

    private Optional<String> external() {
        return launch.settings().mongodb().uri();
    }

    private <T> T ofExternal(MongoDocuments.Work<T> work) throws IOException {
        return in(MongoServer.of(launch.settings().mongodb()), work);
    }

    private <T> T in(MongoServer server, MongoDocuments.Work<T> work) throws IOException {
        return MongoDocuments.in(server, launch.settings().mongodb().database(), work);
    }

    /** In a server of its own, which has its files in the new data folder, or beside the present collections of yours. */
    private long store(BackupManifest manifest) {
        try {
            if (external().isPresent()) {
                return ofExternal(documents -> readAll(documents, manifest, true));
            }
            try (LocalStack stack = LocalStack.up(
                    launch.settings(),
                    launch.installation(),
                    folders(exchange.staging()),
                    List.of(Part.MONGODB),
                    part -> {})) {
                MongoServer server = launch.documents(stack.environment());
                return in(server, documents -> readAll(documents, manifest, false));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long readAll(MongoDocuments documents, BackupManifest manifest, boolean isBeside) throws IOException {
        Path folder = exchange.staging().resolve(Backup.DOCUMENTS);
        for (Map.Entry<String, Long> collection : new TreeMap<>(manifest.documents()).entrySet()) {
            String name = collection.getKey();
            long count = documents.read(
                    folder.resolve(name + MongoDocuments.SUFFIX), isBeside ? MongoDocuments.beside(name) : name);
            if (count != collection.getValue()) {
                throw new StepFailedException(String.format(
                        Locale.ROOT, "%s has %d documents instead of %d", name, count, collection.getValue()));
            }
        }
        return manifest.documentCount();
    }

    private DataExchange.Plan plan(BackupManifest manifest) {
        List<String> collections = manifest.documents().entrySet().stream()
                .filter(collection -> collection.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        return new DataExchange.Plan(
                ".before-" + STAMP.format(clock.instant()), manifest.givenReference(), collections);
    }

    private List<Path> complete() {
        try {
            return exchange.complete(this::replaceDocuments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the local stack are files of the data folder. */
    private void replaceDocuments(Set<String> collections) throws IOException {
        if (external().isPresent()) {
            ofExternal(documents -> {
                documents.replaceAll(collections);
                return collections.size();
            });
        }
    }

    private void conclude(BackupManifest manifest, List<Path> former) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Restored    the backup of %s: format %d, OnTime %s%n",
                manifest.createdAt(),
                manifest.format(),
                manifest.program());
        former.forEach(folder -> out.println("Before      " + folder + ": delete it when you no longer need it"));
        out.println(
                "Start with  ./ontime up, which publishes the pages' documents and the search index from the tables");
        out.flush();
    }
}
