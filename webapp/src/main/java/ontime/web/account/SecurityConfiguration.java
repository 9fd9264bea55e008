package ontime.web.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ontime.web.error.SecurityLog;
import ontime.web.error.SecurityLog.Kind;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who may see which page. Spring Security stands only before the pages that need a user: all others are public. Sessions
 * are in the store, not in this process: see {@link Sessions}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    /** The first page of a user. */
    static final String FIRST_PAGE = "/sql";

    /** The parameter with the page that a person wanted to see before signing in. */
    static final String TO = "to";

    private static final String API = "/api/v1/sql/";
    private static final String[] ADMINISTRATION = {"/sql/running/**", API + "running/**"};

    @Bean
    static SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            SessionCookie sessions,
            ApiTokens tokens,
            FormTokens forms,
            UnroutedMethod unrouted,
            SecurityLog security) {
        SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        return http.authorizeHttpRequests(pages -> pages.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(LOGIN, LOGOUT)
                        .permitAll()
                        .requestMatchers(unrouted)
                        .permitAll()
                        .requestMatchers(ADMINISTRATION)
                        .hasRole(AccountFilter.ADMINISTRATOR)
                        .anyRequest()
                        .authenticated())
                .csrf(csrf ->
                        csrf.csrfTokenRepository(forms).ignoringRequestMatchers(AccountFilter::hasToken, unrouted))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(AbstractHttpConfigurer::disable)
                // LoginController does it.
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(entryPoint())
                        .accessDeniedHandler((request, response, denied) -> {
                            if (AccountFilter.isOfApi(request)
                                    && sessions.findSecret(request).isEmpty()) {
                                // It has no form token because it has no user.
                                entryPoint()
                                        .commence(
                                                request, response, new AuthenticationCredentialsNotFoundException(""));
                                return;
                            }
                            // A form without its token, or a page of administrators.
                            security.add(Kind.ACCESS_DENIED, request.getMethod() + " " + placeOf(request));
                            response.sendError(HttpServletResponse.SC_FORBIDDEN);
                        }))
                .addFilterBefore(new AccountFilter(sessions, tokens, contexts), AuthorizationFilter.class)
                // SecurityHeadersFilter sends them for all pages.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Lets methods through that it does not know. */
    @Bean
    static HttpFirewall httpFirewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        return firewall;
    }

    /** The first parts of a path: the others may be the id of a query. */
    private static String placeOf(HttpServletRequest request) {
        return request.getRequestURI().replaceFirst("^((?:/[^/]*){1,2}).*", "$1");
    }

    /** People go to the page for signing in, and from there to where they wanted; programs learn that they need a token. */
    private static AuthenticationEntryPoint entryPoint() {
        return (request, response, needed) -> {
            response.setHeader("Cache-Control", "private, no-store");
            if (AccountFilter.isOfApi(request)) {
                response.setHeader("WWW-Authenticate", "Bearer");
                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            } else {
                response.sendRedirect(signIn(request));
            }
        };
    }

    private static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
        return wanted.equals(FIRST_PAGE) || !HttpMethod.GET.matches(request.getMethod())
                ? LOGIN
                : UriComponentsBuilder.fromPath(LOGIN)
                        .queryParam(TO, "{to}")
                        .encode()
                        .buildAndExpand(wanted)
                        .toUriString();
    }

    /**
     * Before the pages that need a user, also when a request comes back with its body ({@code RequestBodyFilter}). One that a
     * controller answers later was let in before.
     */
    @Bean
    static DelegatingFilterProxyRegistrationBean securityFilterRegistration() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        registration.addUrlPatterns("/sql", "/sql/*", API + "*", LOGIN, LOGOUT);
        return registration;
    }
}
