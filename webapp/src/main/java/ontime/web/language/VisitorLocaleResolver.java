package ontime.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Resolves the language and the format of numbers and dates: by {@code lang} in the address, else by the earlier choice
 * (a cookie), else by what the browser accepts, else American English. English always uses the American format, as the
 * data does; Spanish uses the format of the country that the browser names, if any.
 */
@Component("localeResolver")
final class VisitorLocaleResolver implements LocaleResolver {

    static final String NAME = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return findChosen(request)
                .or(() -> findKept(request))
                .map(language -> ofCountry(language, request))
                .or(() -> accepted(request).stream()
                        .flatMap(locale ->
                                Language.find(locale.getLanguage())
                                        .map(language -> ofCountry(language, request))
                                        .stream())
                        .findFirst())
                .orElse(Language.ENGLISH.usual());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address sets the language");
    }

    /** The language in the address. */
    static Optional<Language> findChosen(HttpServletRequest request) {
        return Language.find(request.getParameter(NAME));
    }

    private static Optional<Language> findKept(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> Language.find(cookie.getValue()));
    }

    private static Locale ofCountry(Language language, HttpServletRequest request) {
        return language == Language.ENGLISH
                ? language.usual()
                : accepted(request).stream()
                        .filter(locale -> locale.getLanguage().equals(language.code()))
                        // Only language and country: a tag could also ask for other digits.
                        .map(locale -> new Locale(language.code(), locale.getCountry()))
                        .findFirst()
                        .orElse(language.usual());
    }

    /** In the visitor's order. Without the header, the container would return its own locale. */
    private static List<Locale> accepted(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }
}
