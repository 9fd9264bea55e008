package ontime.web.language;

import java.util.Arrays;
import java.util.List;

/**
 * A language that a page is available in.
 *
 * @param code as in {@code hreflang}
 * @param name in the language itself
 * @param address the same page in that language, relative to the page
 * @param current whether the page is in that language
 */
public record LanguageChoice(String code, String name, String address, boolean current) {

    /** The codes of all languages. */
    public static List<String> codes() {
        return Arrays.stream(Language.values()).map(Language::code).toList();
    }
}
