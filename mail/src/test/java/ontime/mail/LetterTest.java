package ontime.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LetterTest {

    private static final Letter LETTER = Letter.of(Locale.ENGLISH, "Two flights & a <script>")
            .paragraph("Hello \"you\"")
            .button("Confirm", URI.create("http://localhost:8080/confirm?key=a&lang=en"))
            .item("DL 640", List.of("62% late", "Usually 20%"), URI.create("http://localhost:8080/flights"))
            .link("Manage", URI.create("http://localhost:8080/manage"))
            .quiet("You asked for it.");

    @Test
    void theTextSaysAllOfItWithAddressesOnLinesOfTheirOwn() {
        assertThat(LetterTemplates.text(LETTER))
                .isEqualTo(
                        """
                Two flights & a <script>

                Hello "you"

                Confirm:
                http://localhost:8080/confirm?key=a&lang=en

                * DL 640
                  62% late
                  Usually 20%
                  http://localhost:8080/flights

                Manage:
                http://localhost:8080/manage

                You asked for it.
                """);
    }

    @Test
    void thePageSaysTheSameAndEscapesIt() {
        assertThat(LetterTemplates.html(LETTER))
                .contains("<html lang=\"en\">")
                .contains("<h1>Two flights &amp; a &lt;script&gt;</h1>")
                .contains("<a class=\"button\" href=\"http://localhost:8080/confirm?key=a&amp;lang=en\">Confirm</a>")
                .contains("<h2><a href=\"http://localhost:8080/flights\">DL 640</a></h2>")
                .contains("<p class=\"first\">62% late</p>", "<p class=\"detail\">Usually 20%</p>")
                .contains("<p class=\"quiet\">You asked for it.</p>")
                .contains("Hello &quot;you&quot;")
                .doesNotContain("<script");
    }

    @Test
    void thePageIsMadeForLightAndDarkAndLoadsNothing() {
        assertThat(LetterTemplates.html(LETTER))
                .contains("color-scheme")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("src=")
                .doesNotContain("url(");
    }
}
