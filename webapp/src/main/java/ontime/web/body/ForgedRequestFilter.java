package ontime.web.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.error.EarlyAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests that change something and that a page of another site makes a visitor's browser send (403). Browsers
 * say so in {@code Sec-Fetch-Site} or, older ones, in {@code Origin}; programs send neither. Mail programs may unsubscribe
 * from anywhere: the address has the key.
 *
 * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class ForgedRequestFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> UNSUBSCRIPTIONS = Set.of(SubscriptionLinks.UNSUBSCRIBE, SubscriptionLinks.QUERIES);
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final EarlyAnswers answers;

    ForgedRequestFilter(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isUnsubscription(request) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            answers.send(request, response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isUnsubscription(HttpServletRequest request) {
        return UNSUBSCRIPTIONS.contains(request.getRequestURI());
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return FROM_HERE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isOfHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isOfHost(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(new URI(origin).getAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
