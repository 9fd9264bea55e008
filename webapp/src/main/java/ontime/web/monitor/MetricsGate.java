package ontime.web.monitor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Shows metrics to this machine only, and to whoever has the token of the settings. To everyone else they do not exist. A
 * request through a proxy is not from this machine, even if the proxy is.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class MetricsGate extends OncePerRequestFilter {

    static final String PATH = "/actuator/prometheus";

    private static final String BEARER = "Bearer ";

    private final Optional<Secret> token;

    public MetricsGate(Settings.Metrics settings) {
        this.token = settings.token();
    }

    /** Compares the path that leads to the metrics: decoded, and without parameters such as {@code ;x}. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasToken(request) || isFromThisMachine(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean hasToken(HttpServletRequest request) {
        String given = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
        return token.filter(secret -> given.startsWith(BEARER)
                        && MessageDigest.isEqual(
                                given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8),
                                secret.value().getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static boolean isFromThisMachine(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && request.getHeader("Via") == null
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
