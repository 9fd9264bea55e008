package ontime.web.body;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import ontime.web.error.EarlyAnswers;
import ontime.web.limit.ClientShares;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of each request before the request goes on, while no thread waits for it. Clients that send slowly
 * would otherwise take all threads: a server's own timeout counts from byte to byte.
 *
 * <p>A body must arrive within {@link #DEADLINE_MILLIS} (else 408) and have at most {@link #MOST_BYTES} (else 413). A
 * client may send {@value #MOST_OF_ONE} bodies at the same time, all clients {@value #MOST_OF_ALL} (else 429).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class RequestBodyFilter extends OncePerRequestFilter {

    static final long DEADLINE_MILLIS = 10_000;

    /** A statement in SQL of the longest kind, as a form sends it, has a quarter of it. */
    static final int MOST_BYTES = 1 << 20;

    static final int MOST_OF_ONE = 32;
    static final int MOST_OF_ALL = 1_000;

    private static final String BODY = RequestBodyFilter.class.getName();

    private final ClientShares sending = new ClientShares(MOST_OF_ONE, MOST_OF_ALL);
    private final EarlyAnswers answers;

    RequestBodyFilter(EarlyAnswers answers) {
        this.answers = answers;
    }

    /** The request comes back once its body is there. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getAttribute(BODY) instanceof byte[] body) {
            request.removeAttribute(BODY);
            RequestWithBody whole = new RequestWithBody(request, body);
            chain.doFilter(whole, response);
            whole.answered();
        } else if (hasBody(request) && !isAsyncDispatch(request) && EarlyAnswers.isOfConnection(request)) {
            read(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            answers.send(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<Runnable> place = sending.take(request.getRemoteAddr());
        if (place.isEmpty()) {
            answers.send(request, response, EarlyAnswers.TOO_MANY);
            return;
        }
        AsyncContext waiting = request.startAsync(request, response);
        waiting.setTimeout(DEADLINE_MILLIS);
        BodyReader reader = new BodyReader(waiting, MOST_BYTES, answers, place.get(), body -> {
            request.setAttribute(BODY, body);
            waiting.dispatch();
        });
        waiting.addListener(reader);
        request.getInputStream().setReadListener(reader);
    }
}
