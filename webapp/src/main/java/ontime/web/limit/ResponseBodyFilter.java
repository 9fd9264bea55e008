package ontime.web.limit;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import ontime.web.error.EarlyAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Sends pages, scripts and answers of the API so that clients that read slowly cannot take all threads. At most
 * {@link #MOST_THREADS} threads send at the same time, and may wait for their clients. Other answers are sent while no
 * thread waits, which takes more CPU: a client must read such an answer within {@link #DEADLINE_MILLIS}, else it is
 * disconnected, and all of them that are not read yet have {@link #MOST_BYTES} in total, see {@link UnreadBodies}.
 *
 * <p>Streams of events, and files, which may be long, have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
final class ResponseBodyFilter extends OncePerRequestFilter {

    static final long DEADLINE_MILLIS = 60_000;
    static final int MOST_BYTES = 32 << 20;

    /** A quarter of the server's threads. */
    static final int MOST_THREADS = 8;

    private static final String EVENTS = "/events";

    private final Semaphore threads = new Semaphore(MOST_THREADS);
    private final UnreadBodies unread = new UnreadBodies(MOST_BYTES);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if (HttpMethod.HEAD.matches(request.getMethod()) || !EarlyAnswers.isOfConnection(request)) {
            return true;
        }
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return path.endsWith(EVENTS) || DownloadFilter.isFile(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UnsentResponse unsent = new UnsentResponse(response);
        chain.doFilter(request, unsent);
        if (request.isAsyncStarted()) {
            return;
        }
        if (!unsent.hasBody() || response.isCommitted()) {
            unsent.copyBodyToResponse();
            return;
        }
        if (threads.tryAcquire()) {
            try {
                unsent.send();
                // Sends all of it here: what is left would be sent after the place is free.
                response.getOutputStream().close();
            } finally {
                threads.release();
            }
        } else {
            sendWithoutThread(request, response, unsent.bytes());
        }
    }

    private void sendWithoutThread(HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException {
        response.setContentLength(body.length);
        AsyncContext sending = request.startAsync(request, response);
        sending.setTimeout(DEADLINE_MILLIS);
        String client = ClientAddress.client(request.getRemoteAddr());
        BodyWriter writer = new BodyWriter(sending, response.getOutputStream(), body, client, unread);
        sending.addListener(writer);
        response.getOutputStream().setWriteListener(writer);
    }
}
