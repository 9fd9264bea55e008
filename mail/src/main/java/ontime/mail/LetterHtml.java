package ontime.mail;

import java.net.URI;
import java.util.stream.Collectors;
import ontime.mail.Letter.Button;
import ontime.mail.Letter.Heading;
import ontime.mail.Letter.Item;
import ontime.mail.Letter.Link;
import ontime.mail.Letter.Paragraph;
import ontime.mail.Letter.Part;
import ontime.mail.Letter.Quiet;

/** Letters as HTML. Colours are said for both schemes: a program that knows only one shows that one whole. */
final class LetterHtml {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%2$s</title>
            <style>
            :root { color-scheme: light dark; supported-color-schemes: light dark; }
            body { margin: 0; padding: 24px 16px; background: #ffffff; color: #16202b; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
            main { max-width: 560px; margin: 0 auto; }
            h1 { margin: 0 0 16px; font-size: 24px; line-height: 1.25; }
            h2 { margin: 24px 0 8px; font-size: 18px; }
            p { margin: 0 0 16px; overflow-wrap: anywhere; }
            a { color: #0b5cad; }
            .button { display: inline-block; padding: 10px 20px; border-radius: 8px; background: #0b5cad; color: #ffffff; font-weight: 600; text-decoration: none; }
            .quiet { color: #566372; font-size: 14px; }
            @media (prefers-color-scheme: dark) {
            body { background: #10161d; color: #e6ebf0; }
            a { color: #7cb8f5; }
            .button { background: #7cb8f5; color: #0b1a29; }
            .quiet { color: #a3b0bd; }
            }
            </style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            %3$s
            </main>
            </body>
            </html>
            """;

    private LetterHtml() {}

    static String of(Letter letter) {
        return PAGE.formatted(
                letter.locale().getLanguage(),
                escape(letter.title()),
                letter.parts().stream().map(LetterHtml::part).collect(Collectors.joining("\n")));
    }

    private static String part(Part part) {
        if (part instanceof Heading heading) {
            return "<h2>%s</h2>".formatted(escape(heading.words()));
        }
        if (part instanceof Paragraph paragraph) {
            return "<p>%s</p>".formatted(escape(paragraph.words()));
        }
        if (part instanceof Button button) {
            return "<p>%s</p>".formatted(link("button", button.words(), button.to()));
        }
        if (part instanceof Item item) {
            return "<p>%s<br>%s</p>".formatted(link("item", item.words(), item.to()), escape(item.detail()));
        }
        if (part instanceof Link link) {
            return "<p>%s</p>".formatted(link("link", link.words(), link.to()));
        }
        return "<p class=\"quiet\">%s</p>".formatted(escape(((Quiet) part).words()));
    }

    private static String link(String kind, String words, URI to) {
        return "<a class=\"%s\" href=\"%s\">%s</a>".formatted(kind, escape(to.toASCIIString()), escape(words));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
