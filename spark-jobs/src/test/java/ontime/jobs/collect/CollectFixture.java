package ontime.jobs.collect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import ontime.jobs.download.HttpLine;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.RetryPolicy;
import ontime.jobs.download.Timeouts;

/** A collector whose pauses take no time, into a folder of a test, from a {@link FaultyServer}. */
public final class CollectFixture implements AutoCloseable {

    static final YearMonth MONTH = YearMonth.of(2015, 1);
    static final String NAME = BtsMonths.fileName(MONTH);
    static final Instant NOW = Instant.parse("2015-10-21T07:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Timeouts PATIENT =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(30));
    static final Timeouts HASTY = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(1));

    final FaultyServer server;
    final Path folder;
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final StringWriter said = new StringWriter();
    private final HttpLine line;
    private final RetryPolicy policy;

    private CollectFixture(FaultyServer server, Path folder, HttpLine line, RetryPolicy policy) {
        this.server = server;
        this.folder = folder;
        this.line = line;
        this.policy = policy;
    }

    public CollectFixture(FaultyServer server, Path folder, Timeouts timeouts, RetryPolicy policy) {
        this(server, folder, new HttpLine(timeouts, CLOCK), policy);
    }

    public CollectFixture(FaultyServer server, Path folder) {
        this(server, folder, PATIENT, RetryPolicy.forFiles());
    }

    /** The same client, with a folder and a memory of its own. */
    CollectFixture into(Path other) {
        return new CollectFixture(server, other, line, policy);
    }

    CollectEnvironment surroundings(Timeouts timeouts) {
        return new CollectEnvironment(CLOCK, pauses::add, new Random(7), timeouts);
    }

    RequestedFile month(YearMonth month) {
        HttpTransport http = new HttpTransport(line);
        return new BtsMonths(server.base(), http, http, false).of(month);
    }

    /** Collects as a new process would: it knows only what is in the folder. */
    public Report collect(int parallel, List<RequestedFile> wanted) throws InterruptedException {
        Retries retries = surroundings(PATIENT).retries(policy);
        FileCollector files = new FileCollector(folder, Manifest.read(folder), retries, CLOCK);
        Progress progress = new LineProgress(new PrintWriter(said), CLOCK);
        return new Collector(files, progress, parallel, CLOCK).collect(wanted);
    }

    public Report collect(int parallel, YearMonth... months) throws InterruptedException {
        return collect(parallel, Arrays.stream(months).map(this::month).toList());
    }

    public Outcome collect(RequestedFile wanted) throws InterruptedException {
        return collect(1, List.of(wanted)).outcomes().get(0);
    }

    public Outcome collect() throws InterruptedException {
        return collect(month(MONTH));
    }

    byte[] collected() throws IOException {
        return Files.readAllBytes(folder.resolve(NAME));
    }

    /** Files of the folder, without the manifest. */
    List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals(Manifest.FILE_NAME))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
