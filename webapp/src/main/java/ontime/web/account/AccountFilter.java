package ontime.web.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the user of each request, by the token of a program or by the session, in the store: a user who was removed or
 * whose password was set since the session began is signed out. So is one who signed in long ago.
 */
final class AccountFilter extends OncePerRequestFilter {

    /** When a session ends, however much it is used. */
    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private static final String BEARER = "Bearer ";
    private static final String API = "/api/";
    private static final String PASSWORD_SET_AT = AccountFilter.class.getName();

    private final Users users;
    private final ApiTokens tokens;
    private final Clock clock;

    AccountFilter(Users users, ApiTokens tokens, Clock clock) {
        this.users = users;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether a request names its user by a token, which no browser adds by itself. */
    static boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return isOfApi(request) && header != null && header.startsWith(BEARER);
    }

    /** Whether a program asks, and not a person. */
    static boolean isOfApi(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .startsWith(API);
    }

    /** What is kept in the session of a user. */
    static Authentication ofSession(UserAccount user) {
        return UsernamePasswordAuthenticationToken.authenticated(user.name(), null, List.of());
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
        chain.doFilter(request, response);
    }

    private Optional<UserAccount> find(HttpServletRequest request) {
        if (hasToken(request)) {
            return tokens.findUser(request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()));
        }
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session == null || !(signedIn instanceof UsernamePasswordAuthenticationToken)) {
            return Optional.empty();
        }
        long began = session.getCreationTime();
        Optional<UserAccount> user = users.find(signedIn.getName()).filter(known -> isCurrent(session, known));
        if (user.isEmpty() || clock.millis() - began > LONGEST_SESSION.toMillis()) {
            session.invalidate();
            return Optional.empty();
        }
        return user;
    }

    /** Whether the session began with the present password. */
    private static boolean isCurrent(HttpSession session, UserAccount user) {
        return passwordSetAt(user).equals(session.getAttribute(PASSWORD_SET_AT));
    }

    private static String passwordSetAt(UserAccount user) {
        return user.passwordSetAt().toString();
    }

    private static Authentication authentication(UserAccount user) {
        List<SimpleGrantedAuthority> roles =
                user.administrator() ? List.of(new SimpleGrantedAuthority("ROLE_" + ADMINISTRATOR)) : List.of();
        return UsernamePasswordAuthenticationToken.authenticated(user, null, roles);
    }

    /** Remembers with which password a session began. */
    static void begin(HttpSession session, UserAccount user) {
        session.setAttribute(PASSWORD_SET_AT, passwordSetAt(user));
    }
}
