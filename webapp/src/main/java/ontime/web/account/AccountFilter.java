package ontime.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import ontime.model.account.UserAccount;
import ontime.stores.StoreUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the user of each request in the store, by the token of a program or by the cookie of a session. */
final class AccountFilter extends OncePerRequestFilter {

    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";

    private final SessionCookie sessions;
    private final ApiTokens tokens;
    private final SecurityContextRepository contexts;

    AccountFilter(SessionCookie sessions, ApiTokens tokens, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.contexts = contexts;
    }

    /** Whether a request names its user by a token, which no browser adds by itself. */
    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isOfApi(request) && header != null && header.startsWith(BEARER);
    }

    /** Whether a program asks, and not a person. */
    static boolean isOfApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        try {
            find(request).ifPresent(user -> context.setAuthentication(authentication(user)));
        } catch (StoreUnavailableException e) {
            logger.warn("could not find the user of a request: " + e.getMessage());
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        SecurityContextHolder.setContext(context);
        // For the rest of a request that goes on after its events.
        contexts.saveContext(context, request, response);
        chain.doFilter(request, response);
    }

    private Optional<UserAccount> find(HttpServletRequest request) {
        return hasToken(request)
                ? tokens.findUser(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                : sessions.findUser(request);
    }

    private static Authentication authentication(UserAccount user) {
        List<SimpleGrantedAuthority> roles =
                user.administrator() ? List.of(new SimpleGrantedAuthority("ROLE_" + ADMINISTRATOR)) : List.of();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    }
}
