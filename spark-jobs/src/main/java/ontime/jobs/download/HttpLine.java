package ontime.jobs.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import ontime.jobs.download.TransferException.Category;

/** The HTTP client: sends, receives, and says in our words what went wrong. Redirects never leave https for http. */
public final class HttpLine implements AutoCloseable {

    private static final String USER_AGENT = "OnTime/0.1";
    private static final int BUFFER_BYTES = 1 << 16;

    private final HttpClient client;
    private final Timeouts timeouts;
    private final Clock clock;
    private final ScheduledExecutorService timer;

    public HttpLine(Timeouts timeouts, Clock clock) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeouts.connect())
                .cookieHandler(new CookieManager())
                .build();
        this.timeouts = timeouts;
        this.clock = clock;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "stalled downloads");
            thread.setDaemon(true);
            return thread;
        });
    }

    HttpRequest.Builder get(URI uri) {
        return HttpRequest.newBuilder(uri)
                .timeout(timeouts.answer())
                .header("User-Agent", USER_AGENT)
                .header("Accept-Encoding", "identity");
    }

    /**
     * The answer, with its body still to come: to be closed by the caller.
     *
     * @throws TransferException where there is none
     */
    HttpAnswer send(HttpRequest.Builder request) {
        try {
            return new HttpAnswer(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransferException(Category.REFUSED, "interrupted", e);
        }
    }

    /**
     * Writes a body to a file, at its end.
     *
     * @param start of the body in the file
     * @param end of the file after it, where the server said so
     * @throws TransferException where the body stalls, breaks or is shorter than it was said to be
     * @throws IOException where the file can't be written
     */
    void receive(HttpAnswer answer, FileChannel file, long start, OptionalLong end, Meter meter) throws IOException {
        InputStream body = answer.body();
        long reached = start;
        try (StallGuard guard = new StallGuard(body, timeouts.stall(), timer)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = read(body, buffer, guard); read >= 0; read = read(body, buffer, guard)) {
                write(file, ByteBuffer.wrap(buffer, 0, read));
                reached += read;
                meter.reach(reached);
            }
        }
        if (end.isPresent() && reached != end.getAsLong()) {
            throw new TransferException(
                    Category.BROKEN, "broke off at byte %d of %d".formatted(reached, end.getAsLong()));
        }
    }

    /** The failure that an answer without the file is. */
    TransferException refusal(HttpAnswer answer) {
        return answer.refusal(clock.instant());
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private int read(InputStream body, byte[] buffer, StallGuard guard) {
        try {
            int read = body.read(buffer);
            guard.feed();
            if (read < 0 && guard.hasStalled()) {
                throw stalled();
            }
            return read;
        } catch (IOException e) {
            throw guard.hasStalled() ? stalled() : failure(e);
        }
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private TransferException stalled() {
        return new TransferException(
                Category.BROKEN,
                "no byte came for %.1f s".formatted(timeouts.stall().toMillis() / 1000.0));
    }

    private static TransferException failure(IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return new TransferException(Category.UNREACHABLE, "no connection in time", e);
        }
        if (e instanceof ConnectException) {
            return isUnknownHost(e)
                    ? new TransferException(Category.NO_SUCH_PLACE, "the host has no address here (no network?)", e)
                    : new TransferException(Category.UNREACHABLE, "no connection", e);
        }
        if (e instanceof HttpTimeoutException) {
            return new TransferException(Category.BROKEN, "no answer in time", e);
        }
        if (e instanceof SSLException) {
            return new TransferException(Category.REFUSED, "no safe connection: " + e.getMessage(), e);
        }
        return new TransferException(Category.BROKEN, "the connection broke: " + e.getMessage(), e);
    }

    private static boolean isUnknownHost(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }
}
