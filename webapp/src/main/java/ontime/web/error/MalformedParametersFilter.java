package ontime.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects parameters that can't be parsed, such as {@code ?=1}, before a controller reads one and fails. Also rejects
 * indexed names, such as {@code day[999999999]}: no form has them, and Spring would fill a list up to the index.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class MalformedParametersFilter extends OncePerRequestFilter {

    private final EarlyAnswers answers;

    MalformedParametersFilter(EarlyAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (areReadable(request)) {
            chain.doFilter(request, response);
            return;
        }
        answers.send(request, response, HttpServletResponse.SC_BAD_REQUEST);
    }

    private static boolean areReadable(HttpServletRequest request) {
        try {
            return request.getParameterMap().keySet().stream().noneMatch(MalformedParametersFilter::isIndexed);
        } catch (InvalidParameterException e) {
            return false;
        }
    }

    private static boolean isIndexed(String name) {
        return name.indexOf('[') >= 0 || name.indexOf(']') >= 0;
    }
}
