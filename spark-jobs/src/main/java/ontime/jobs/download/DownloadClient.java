package ontime.jobs.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import ontime.jobs.download.TransferException.Category;

/**
 * The HTTP client of the downloads. It turns every failure into a {@link TransferException}, and follows no redirect
 * to another host or from https to http.
 *
 * <p>This is the JDK's client: Apache's would add a second HTTP stack to replace one method, {@link #read}.
 */
public final class DownloadClient implements AutoCloseable {

    private static final String USER_AGENT = "OnTime/0.1";
    private static final int BUFFER_BYTES = 1 << 16;

    /** How many times as long as another answer the answer to a form may take. */
    private static final int FORM_PATIENCE = 5;

    /** As many as the JDK's client follows. */
    private static final int MOST_REDIRECTS = 5;

    /** Over a hundred times the largest file of our sources. A server that sends more would only fill the disk. */
    private static final long MOST_BYTES = 8L << 30;

    private final HttpClient http;
    private final Timeouts timeouts;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor timer;

    /**
     * How long to wait for a server.
     *
     * @param connect for a connection
     * @param answer for the head of an answer
     * @param stall between two bytes of a body
     */
    public record Timeouts(Duration connect, Duration answer, Duration stall) {

        public static Timeouts standard() {
            return new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60));
        }
    }

    public DownloadClient(Timeouts timeouts, Clock clock) {
        this(timeouts, clock, newTimer());
    }

    private DownloadClient(Timeouts timeouts, Clock clock, ScheduledThreadPoolExecutor timer) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect())
                .cookieHandler(new CookieManager())
                .build();
        this.timeouts = timeouts;
        this.clock = clock;
        this.timer = timer;
    }

    /** A client that shares no cookies with this one. It ends with this one. */
    DownloadClient withOwnCookies() {
        return new DownloadClient(timeouts, clock, timer);
    }

    HttpRequest.Builder get(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(timeouts.answer())
                .header("User-Agent", USER_AGENT)
                .header("Accept-Encoding", "identity");
    }

    /** Sends a form. The answer may take long, because the server collects the rows first. */
    HttpRequest.Builder post(URI uri, String fields) {
        return get(uri).timeout(timeouts.answer().multipliedBy(FORM_PATIENCE))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }

    /**
     * Returns the answer after redirects, whose body has yet to arrive. The caller closes it.
     *
     * @throws TransferException if there is none
     */
    HttpAnswer send(HttpRequest.Builder request) {
        HttpRequest next = request.build();
        HttpAnswer answer = sendOnce(next);
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            Optional<HttpRequest> redirected = Redirects.find(next, answer);
            if (redirected.isEmpty()) {
                return answer;
            }
            answer.close();
            next = redirected.get();
            answer = sendOnce(next);
        }
        return answer;
    }

    private HttpAnswer sendOnce(HttpRequest request) {
        try {
            return new HttpAnswer(http.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransferException(Category.REFUSED, "interrupted", e);
        }
    }

    /**
     * Writes a body at the end of a file.
     *
     * @param start position of the body in the file
     * @param end length that the file then has, if the server gave it
     * @throws TransferException if the body stalls, breaks off, has another length than announced, or is far too long
     * @throws IOException if the file cannot be written
     */
    void receive(HttpAnswer answer, FileChannel file, long start, OptionalLong end, Progress.OfFile progress)
            throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long reached = start;
        refuseMoreThanMost(end.orElse(start));
        for (int read = read(answer.body(), buffer); read >= 0; read = read(answer.body(), buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            reached += read;
            refuseMoreThanMost(reached);
            progress.reach(reached);
        }
        if (end.isPresent() && reached != end.getAsLong()) {
            throw new TransferException(
                    Category.BROKEN,
                    String.format(Locale.ROOT, "broke off at byte %d of %d", reached, end.getAsLong()));
        }
    }

    private static void refuseMoreThanMost(long bytes) {
        if (bytes > MOST_BYTES) {
            throw new TransferException(
                    Category.REFUSED, String.format(Locale.ROOT, "the file is longer than %d GiB", MOST_BYTES >> 30));
        }
    }

    /** The failure that an answer without the file means. */
    TransferException refusal(HttpAnswer answer) {
        return answer.refusal(clock.instant());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Reads with a timeout, which the JDK's client lacks for bodies: closing the body ends a read that waits. */
    private int read(InputStream body, byte[] buffer) {
        AtomicBoolean hasStalled = new AtomicBoolean();
        ScheduledFuture<?> stall = timer.schedule(
                () -> {
                    hasStalled.set(true);
                    close(body);
                },
                timeouts.stall().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            int read = body.read(buffer);
            if (read < 0 && hasStalled.get()) {
                throw stalled();
            }
            return read;
        } catch (IOException e) {
            throw hasStalled.get() ? stalled() : failure(e);
        } finally {
            stall.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TransferException stalled() {
        return new TransferException(
                Category.BROKEN,
                String.format(
                        Locale.ROOT,
                        "no byte arrived for %.1f s",
                        timeouts.stall().toMillis() / 1000.0));
    }

    private static TransferException failure(IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return new TransferException(Category.UNREACHABLE, "no connection in time", e);
        }
        if (e instanceof ConnectException) {
            return isUnknownHost(e)
                    ? new TransferException(Category.NO_SUCH_PLACE, "the host has no address (no network?)", e)
                    : new TransferException(Category.UNREACHABLE, "no connection", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new TransferException(Category.BROKEN, "no answer in time", e);
        }
        if (e instanceof SSLException) {
            return new TransferException(Category.REFUSED, "no secure connection: " + e.getMessage(), e);
        }
        return new TransferException(Category.BROKEN, "the connection broke: " + e.getMessage(), e);
    }

    private static boolean isUnknownHost(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(UnresolvedAddressException.class::isInstance);
    }

    private static ScheduledThreadPoolExecutor newTimer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "stalled downloads");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }
}
