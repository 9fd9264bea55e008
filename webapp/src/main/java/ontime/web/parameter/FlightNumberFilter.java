package ontime.web.parameter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Splits flight numbers that are typed with their airline, in forms and in the API: {@link FlightNumberFields}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class FlightNumberFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String name : new String[] {FlightNumberFields.FLIGHT_NUM, FlightNumberFields.CARRIER}) {
            String[] values = request.getParameterValues(name);
            if (values != null && values.length == 1) {
                typed.put(name, values[0]);
            }
        }
        Map<String, String> split = FlightNumberFields.split(typed);
        chain.doFilter(split.equals(typed) ? request : new Split(request, split), response);
    }

    /** A request with other values of the two parameters. */
    private static final class Split extends RequestWithParameters {

        private final Map<String, String[]> parameters;

        Split(HttpServletRequest request, Map<String, String> split) {
            super(request);
            Map<String, String[]> all = new LinkedHashMap<>(request.getParameterMap());
            split.forEach((name, value) -> all.put(name, new String[] {value}));
            this.parameters = Collections.unmodifiableMap(all);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }
    }
}
