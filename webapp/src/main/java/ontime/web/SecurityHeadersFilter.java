package ontime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ontime.web.address.PublicAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Adds security headers to every response: a page loads only what we serve, has no inline scripts or styles, and can't
 * be put into a frame or used by other sites. If the site's address is https, browsers use only that for a year.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SecurityHeadersFilter extends OncePerRequestFilter {

    /** The only page that may use the visitor's location. */
    private static final String NEARBY = "/nearby";

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private static final String A_YEAR = "max-age=31536000";

    private final PublicAddress site;

    SecurityHeadersFilter(PublicAddress site) {
        this.site = site;
    }

    /** Tomcat refuses some requests, such as TRACE, before any filter, and only then asks for a page. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        // The browser still asks the visitor, and only after a click.
        String geolocation = request.getRequestURI().equals(NEARBY) ? "(self)" : "()";
        response.setHeader("Permissions-Policy", "camera=(), geolocation=" + geolocation + ", microphone=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (site.isSecure()) {
            // Without subdomains: other services of the same domain are not ours to decide about.
            response.setHeader("Strict-Transport-Security", A_YEAR);
        }
        chain.doFilter(request, response);
    }
}
