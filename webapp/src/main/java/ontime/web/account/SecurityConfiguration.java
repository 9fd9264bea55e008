package ontime.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import ontime.model.settings.Settings;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may see which page. Spring Security stands only before the pages that need a user: all others are public, and are
 * answered without a session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final String LOGIN = "/login";

    private static final String LOGOUT = "/logout";
    private static final String API = "/api/v1/sql/";
    private static final String[] ADMINISTRATION = {"/sql/running/**", API + "running/**"};

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            Users users,
            ApiTokens tokens,
            Clock clock,
            CsrfTokenRepository forgery,
            SecurityContextRepository contexts,
            RequestCache requests) {
        return http.authorizeHttpRequests(pages -> pages.requestMatchers(LOGIN, LOGOUT)
                        .permitAll()
                        .requestMatchers(ADMINISTRATION)
                        .hasRole(AccountFilter.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(forgery).ignoringRequestMatchers(AccountFilter::hasToken))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                .logout(logout -> logout.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN + "?out"))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entryPoint())
                        .accessDeniedHandler(
                                (request, response, denied) -> response.sendError(HttpServletResponse.SC_FORBIDDEN)))
                .addFilterBefore(new AccountFilter(users, tokens, clock), AuthorizationFilter.class)
                // SecurityHeadersFilter sends them for all pages.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** People go to the page for signing in; programs are told that they need a token. */
    private static AuthenticationEntryPoint entryPoint() {
        LoginUrlAuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint(LOGIN);
        return (request, response, needed) -> {
            response.setHeader("Cache-Control", "private, no-store");
            if (AccountFilter.isOfApi(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                page.commence(request, response, needed);
            }
        };
    }

    @Bean
    static DelegatingFilterProxyRegistrationBean securityFilterRegistration() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.addUrlPatterns("/sql", "/sql/*", API + "*", LOGIN, LOGOUT);
        return registration;
    }

    @Bean
    static CsrfTokenRepository csrfTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    static SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** After signing in, a new session with a new token against forged requests. */
    @Bean
    static SessionAuthenticationStrategy sessionStrategy(CsrfTokenRepository forgery) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(forgery)));
    }

    /** The page that a person wanted to see before signing in. */
    @Bean
    @SuppressWarnings("NullAway") // null leaves the parameter out of the address
    static RequestCache requestCache() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/sql/**"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Browsers send the cookie of a session over https alone, if that is how people reach the pages. */
    @Bean
    static ServletContextInitializer sessionCookie(Settings.Web web) {
        return context -> context.getSessionCookieConfig()
                .setSecure("https".equals(web.publicUrl().getScheme()));
    }
}
