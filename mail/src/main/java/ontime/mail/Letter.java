package ontime.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an email, which two templates render: as plain text, and as HTML that is readable in light and dark
 * color schemes and loads no images or scripts. Parts appear in the order in which you add them.
 *
 * @param locale the language of the content
 * @param title the subject, which is also the heading
 * @param parts the parts below the heading
 */
public record Letter(Locale locale, String title, List<Part> parts) {

    /** The kinds of parts. */
    public enum Kind {
        PARAGRAPH,
        BUTTON,
        ITEM,
        LINK,
        QUIET
    }

    /**
     * A part of a letter. It is public because the templates read it.
     *
     * @param details the lines below the name of an item, the most important one first
     * @param address the address that a button, an item or a link leads to
     */
    public record Part(Kind kind, String text, List<String> details, @Nullable String address) {

        public Part {
            details = List.copyOf(details);
        }
    }

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A letter without parts. */
    public static Letter of(Locale locale, String title) {
        return new Letter(locale, title, List.of());
    }

    /** Adds a paragraph. */
    public Letter paragraph(String text) {
        return with(new Part(Kind.PARAGRAPH, text, List.of(), null));
    }

    /** Adds the main action. */
    public Letter button(String text, URI to) {
        return with(new Part(Kind.BUTTON, text, List.of(), to.toASCIIString()));
    }

    /**
     * Adds an item of a list.
     *
     * @param text the name, which links to the item's page
     * @param details the lines below the name, the most important one first
     */
    public Letter item(String text, List<String> details, URI to) {
        return with(new Part(Kind.ITEM, text, details, to.toASCIIString()));
    }

    /** Adds a link on its own line. */
    public Letter link(String text, URI to) {
        return with(new Part(Kind.LINK, text, List.of(), to.toASCIIString()));
    }

    /** Adds small print. */
    public Letter quiet(String text) {
        return with(new Part(Kind.QUIET, text, List.of(), null));
    }

    private Letter with(Part part) {
        return new Letter(
                locale, title, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** The language tag of the HTML page. */
    public String language() {
        return locale.getLanguage();
    }
}
