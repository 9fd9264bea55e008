package ontime.web.language;

/**
 * A language that a page can be had in.
 *
 * @param code as in {@code hreflang}
 * @param name in the language itself
 * @param address the same page in it, relative to the page
 * @param current whether the page is in it now
 */
public record LanguageChoice(String code, String name, String address, boolean current) {}
