package ontime.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.web.address.PublicAddress;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Sets the headers of a page's language, adds the links to its other languages (the request attribute {@code
 * languages}), and stores the visitor's choice in a cookie that scripts can't read.
 */
@Component
public final class LanguageInterceptor implements HandlerInterceptor {

    private static final String LANGUAGES = "languages";
    private static final Duration KEPT = Duration.ofDays(365);

    private final PublicAddress site;

    LanguageInterceptor(PublicAddress site) {
        this.site = site;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Locale locale = LocaleContextHolder.getLocale();
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        request.setAttribute(LANGUAGES, choices(request, locale));
        VisitorLocaleResolver.findChosen(request)
                .ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, language)));
        return true;
    }

    private String cookie(HttpServletRequest request, Language language) {
        return ResponseCookie.from(VisitorLocaleResolver.NAME, language.code())
                .path(site.prefix().isEmpty() ? "/" : site.prefix())
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(request.isSecure() || site.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static List<LanguageChoice> choices(HttpServletRequest request, Locale locale) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageChoice(
                        language.code(),
                        language.ownName(),
                        address(request, language),
                        language.code().equals(locale.getLanguage())))
                .toList();
    }

    /** Relative to the page, so that no path can turn it into a link to another site. */
    private static String address(HttpServletRequest request, Language language) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String own = VisitorLocaleResolver.NAME + "=";
        Stream<String> others =
                Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith(own));
        return Stream.concat(others, Stream.of(own + language.code())).collect(Collectors.joining("&", "?", ""));
    }
}
