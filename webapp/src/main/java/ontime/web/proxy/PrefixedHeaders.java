package ontime.web.proxy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import ontime.web.address.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives the addresses in the headers of a response the prefix of the site: where it redirects to, and the next page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PrefixedHeaders extends OncePerRequestFilter {

    private final PublicAddress address;

    PrefixedHeaders(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return address.prefix().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new PrefixedResponse(response));
    }

    private final class PrefixedResponse extends HttpServletResponseWrapper {

        PrefixedResponse(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            super.sendRedirect(address.prefixed(location));
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, prefixed(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, prefixed(name, value));
        }

        private String prefixed(String name, String value) {
            if (HttpHeaders.LINK.equalsIgnoreCase(name) && value.startsWith("<")) {
                return "<" + address.prefixed(value.substring(1));
            }
            return HttpHeaders.LOCATION.equalsIgnoreCase(name) ? address.prefixed(value) : value;
        }
    }
}
