package ontime.web.monitor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import ontime.model.catalog.RequestId;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, or takes the client's if it is one, for the lines that it causes in the logs. The response has it,
 * too, so that a visitor can name it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.find(request.getHeader(RequestId.HEADER))
                .orElseGet(() -> UUID.randomUUID().toString());
        response.setHeader(RequestId.HEADER, id);
        MDC.put(RequestId.LOGGED_AS, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(RequestId.LOGGED_AS);
        }
    }
}
