package ontime.model.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "ada.lovelace+flights@mail.example.co.uk",
                "o'hara@example.org",
                "a@b.cd",
                "user_1-2@xn--bcher-kva.example"
            })
    void anAddressIsTakenAsItIs(String written) {
        assertThat(MailAddress.of(written).text()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "ada",
                "ada@",
                "@example.org",
                "ada@localhost",
                "ada@example..org",
                ".ada@example.org",
                "ada.@example.org",
                "a..b@example.org",
                "ada@-example.org",
                "ada@example.org.",
                "ada@127.0.0.1",
                "ada@[127.0.0.1]",
                "ada@example.org, eve@example.org",
                "ada@example.org;eve@example.org",
                "Ada <ada@example.org>",
                "\"ada lovelace\"@example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "ada\n@example.org",
                "ada@example.org\n",
                "ada@exam\u0000ple.org",
                "ada(comment)@example.org",
                "ada@example.org>",
                "eve@example.org@example.org",
                "ada@example_.org",
                "ad\u00e4@example.org",
                "ada@\u200bexample.org\u202e"
            })
    void whatIsNoneOrMoreThanOneIsRefusedWithoutBeingRepeated(String written) {
        assertThatThrownBy(() -> MailAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("example");
    }

    @Test
    void partsThatAreTooLongAreRefused() {
        assertThat(MailAddress.of("a".repeat(64) + "@example.org").text()).hasSize(76);
        assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailAddress.of("a@" + "b".repeat(64) + ".org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MailAddress.of("a@" + "b.".repeat(126) + "org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDomainInOtherLettersIsWrittenAsServersKnowIt() {
        assertThat(MailAddress.of("ada@B\u00dcCHER.example").text()).isEqualTo("ada@xn--bcher-kva.example");
    }

    @Test
    void addressesOfOneMailboxAreToldAsOne() {
        assertThat(MailAddress.of("Ada+one@Example.org").mailbox())
                .isEqualTo(MailAddress.of("ada+two@example.org").mailbox())
                .isEqualTo("ada@example.org");
        assertThat(MailAddress.of("A.da+one@gmail.com").mailbox())
                .isEqualTo(MailAddress.of("ad.a@googlemail.com").mailbox())
                .isEqualTo("ada@gmail.com");
        assertThat(MailAddress.of("a.da@example.org").mailbox()).isEqualTo("a.da@example.org");
        assertThat(MailAddress.of("+ada@example.org").mailbox()).isEqualTo("+ada@example.org");
    }

    @Test
    void anAddressHidesItself() {
        assertThat(MailAddress.of("ada@example.org")).hasToString("(mail address)");
    }
}
