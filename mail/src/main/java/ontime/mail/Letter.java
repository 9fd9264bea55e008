package ontime.mail;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a mail, said once and written twice: as plain text and as HTML that is readable in light and dark, loads
 * nothing and runs nothing. Add parts in their order.
 *
 * @param locale of its words
 * @param title the subject, and the heading
 * @param parts below it
 */
public record Letter(Locale locale, String title, List<Part> parts) {

    /** A part of a letter. */
    public sealed interface Part {}

    record Heading(String words) implements Part {}

    record Paragraph(String words) implements Part {}

    record Button(String words, URI to) implements Part {}

    record Item(String words, String detail, URI to) implements Part {}

    record Link(String words, URI to) implements Part {}

    record Quiet(String words) implements Part {}

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A letter without any part. */
    public static Letter of(Locale locale, String title) {
        return new Letter(locale, title, List.of());
    }

    /** With a heading of what follows. */
    public Letter heading(String words) {
        return with(new Heading(words));
    }

    /** With a paragraph. */
    public Letter paragraph(String words) {
        return with(new Paragraph(words));
    }

    /** With the one thing to do. */
    public Letter button(String words, URI to) {
        return with(new Button(words, to));
    }

    /**
     * With one of several things.
     *
     * @param words its name, which leads to its page
     * @param detail what is said of it
     */
    public Letter item(String words, String detail, URI to) {
        return with(new Item(words, detail, to));
    }

    /** With a link of its own line. */
    public Letter link(String words, URI to) {
        return with(new Link(words, to));
    }

    /** With small print. */
    public Letter quiet(String words) {
        return with(new Quiet(words));
    }

    private Letter with(Part part) {
        return new Letter(
                locale, title, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    /** As plain text. */
    public String text() {
        return Stream.concat(Stream.of(title), parts.stream().map(LetterText::of))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** As a page of HTML. */
    public String html() {
        return LetterHtml.of(this);
    }
}
