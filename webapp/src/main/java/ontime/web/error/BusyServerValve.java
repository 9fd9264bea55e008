package ontime.web.error;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Answers 503 while too many requests wait for a thread. Otherwise all would wait longer and longer, and be answered after
 * their clients have left. Health checks are always answered.
 */
final class BusyServerValve extends ValveBase {

    /** The server answers so many within a second. */
    static final int MOST_WAITING = 500;

    private static final Logger LOG = LoggerFactory.getLogger(BusyServerValve.class);
    private static final String HEALTH = "/actuator/health";
    private static final String SECONDS_UNTIL_RETRY = "5";
    private static final long NANOS_BETWEEN_WARNINGS = TimeUnit.MINUTES.toNanos(1);

    private final MalformedText text;
    private final int mostWaiting;
    private final AtomicLong warned = new AtomicLong(System.nanoTime() - NANOS_BETWEEN_WARNINGS);

    /**
     * The valve of a site.
     *
     * @param prefix of the site's paths
     * @param mostWaiting requests that may wait for a thread
     */
    BusyServerValve(String prefix, int mostWaiting) {
        super(true);
        this.text = new MalformedText(prefix);
        this.mostWaiting = mostWaiting;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        int waiting = waiting(request);
        // A request that comes back was let in before.
        if (waiting <= mostWaiting || request.isAsync() || isOfHealth(request)) {
            getNext().invoke(request, response);
            return;
        }
        warn(waiting);
        String path = request.getRequestURI();
        MalformedRequestValve.describe(response, path);
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        byte[] body = text.of(path, HttpServletResponse.SC_SERVICE_UNAVAILABLE).getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        if (request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // Tomcat would wait for the body on this thread.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            response.getOutputStream().write(body);
            response.flushBuffer();
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        } else {
            response.getOutputStream().write(body);
        }
    }

    /** Whether its address, which may be one that can't be read, is one of health checks. */
    private static boolean isOfHealth(Request request) {
        String path = request.getDecodedRequestURI();
        return path != null && path.startsWith(HEALTH);
    }

    private static int waiting(Request request) {
        return request.getConnector().getProtocolHandler().getExecutor() instanceof ThreadPoolExecutor threads
                ? threads.getQueue().size()
                : 0;
    }

    private void warn(int waiting) {
        long last = warned.get();
        long now = System.nanoTime();
        if (now - last >= NANOS_BETWEEN_WARNINGS && warned.compareAndSet(last, now)) {
            LOG.warn("{} requests wait for a thread: more are answered 503", waiting);
        }
    }
}
