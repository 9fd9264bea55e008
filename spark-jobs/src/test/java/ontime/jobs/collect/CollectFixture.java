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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.DownloadClient.Timeouts;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Progress;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;

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
    private final DownloadClient client;
    private final Function<UnaryOperator<Duration>, Retries> retries;

    private CollectFixture(
            FaultyServer server,
            Path folder,
            DownloadClient client,
            Function<UnaryOperator<Duration>, Retries> retries) {
        this.server = server;
        this.folder = folder;
        this.client = client;
        this.retries = retries;
    }

    public CollectFixture(
            FaultyServer server, Path folder, Timeouts timeouts, Function<UnaryOperator<Duration>, Retries> retries) {
        this(server, folder, new DownloadClient(timeouts, CLOCK), retries);
    }

    public CollectFixture(FaultyServer server, Path folder) {
        this(server, folder, PATIENT, Retries::forFiles);
    }

    /** The same client, with a folder and a memory of its own. */
    CollectFixture into(Path other) {
        return new CollectFixture(server, other, client, retries);
    }

    CollectEnvironment environment(Timeouts timeouts) {
        return new CollectEnvironment(CLOCK, this::dontWait, timeouts);
    }

    RequestedFile month(YearMonth month) {
        HttpTransport http = new HttpTransport(client);
        return new BtsMonths(server.base(), any -> http, http::isPublished, false).of(month);
    }

    /** Collects as a new process would: it knows only what is in the folder. */
    public Report collect(int parallel, List<RequestedFile> wanted) throws InterruptedException {
        FileCollector files = new FileCollector(folder, Manifest.read(folder), retries.apply(this::dontWait), CLOCK);
        Progress progress = Progress.lines(new PrintWriter(said));
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

    private Duration dontWait(Duration pause) {
        pauses.add(pause);
        return Duration.ZERO;
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
        client.close();
    }
}
