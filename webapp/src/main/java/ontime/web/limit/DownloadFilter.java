package ontime.web.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import ontime.web.error.EarlyAnswers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Limits how many files are sent at the same time (else 429): each keeps a thread until the client has read it, so clients
 * that read slowly would take all threads. Those that read too slowly are disconnected, so that their places come free.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class DownloadFilter extends OncePerRequestFilter {

    private static final int MOST_OF_ONE = 4;

    /** Well below the number of the server's threads. */
    private static final int MOST_OF_ALL = 12;

    private static final Pattern FILE = Pattern.compile(".*(/api/v1/data/files/.+|\\.csv|/result)");

    private final ClientShares sending = new ClientShares(MOST_OF_ONE, MOST_OF_ALL);
    private final EarlyAnswers answers;

    DownloadFilter(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isFile(request);
    }

    /** Whether a request is for a file, which may be long, however its path is encoded. */
    static boolean isFile(HttpServletRequest request) {
        return isFile(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
    }

    /** Whether a decoded path, without the site's prefix, is that of a file. */
    static boolean isFile(String path) {
        return FILE.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Runnable> place = sending.take(request.getRemoteAddr());
        if (place.isEmpty()) {
            answers.send(request, response, EarlyAnswers.TOO_MANY);
            return;
        }
        try {
            chain.doFilter(
                    request, new PacedResponse(response, System::nanoTime, () -> EarlyAnswers.disconnect(request)));
        } finally {
            place.get().run();
        }
    }
}
