package ontime.web.head;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The absolute addresses in the head of a page.
 *
 * @param site scheme, host and path prefix, without a slash at its end
 * @param canonical the one address of the page
 * @param translations the page in each language, and in the visitor's own ({@code x-default})
 */
public record PageHead(String site, String canonical, List<Translation> translations) {

    private static final String LANGUAGE = "lang=";
    private static final String CAMPAIGN = "utm_";
    private static final String ANY_LANGUAGE = "x-default";

    public PageHead {
        translations = List.copyOf(translations);
    }

    /**
     * A page in a language.
     *
     * @param language as in {@code hreflang}
     * @param address absolute
     */
    public record Translation(String language, String address) {}

    /**
     * The head of a page. Its addresses have the page's parameters, but not those that only tell where a visitor came
     * from.
     *
     * @param path below the site
     * @param languages codes of all languages
     */
    static PageHead of(String site, String path, @Nullable String query, List<String> languages) {
        List<String> parameters = Arrays.stream(
                        Objects.requireNonNullElse(query, "").split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(CAMPAIGN))
                .toList();
        List<String> others =
                parameters.stream().filter(part -> !part.startsWith(LANGUAGE)).toList();
        String page = site + path;
        Stream<Translation> translations = languages.stream()
                .map(language -> new Translation(
                        language,
                        address(
                                page,
                                Stream.concat(others.stream(), Stream.of(LANGUAGE + language))
                                        .toList())));
        return new PageHead(
                site,
                address(page, parameters),
                Stream.concat(translations, Stream.of(new Translation(ANY_LANGUAGE, address(page, others))))
                        .toList());
    }

    /** An address below the site, or one that is absolute already, as an absolute one. */
    public String absolute(String address) {
        return address.startsWith("/") ? site + address : address;
    }

    private static String address(String page, List<String> parameters) {
        return parameters.isEmpty() ? page : parameters.stream().collect(Collectors.joining("&", page + "?", ""));
    }
}
