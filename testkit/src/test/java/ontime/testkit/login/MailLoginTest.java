package ontime.testkit.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import ontime.mail.Letter;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.model.mail.MailAddress;
import ontime.model.settings.SettingsReader;
import ontime.testkit.stack.TestCertificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A mail server that asks for a login over TLS, from the start or by STARTTLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailLoginTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-01-15T06:00:00Z"), ZoneOffset.UTC);
    private static final String PASSWORD = "päss word";

    private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(new GreenMailConfiguration().withUser("ontime", PASSWORD));
    private TestCertificates certificates;

    @BeforeAll
    void start() {
        certificates = TestCertificates.get();
        mailbox.start();
    }

    @AfterAll
    void stop() {
        mailbox.stop();
    }

    @Test
    void aMailArrivesOverTlsFromTheStart() throws IOException {
        assertArrives("implicit", true);
    }

    @Test
    void aMailArrivesAfterStarttls() throws IOException {
        assertArrives("starttls", false);
    }

    private void assertArrives(String tls, boolean isImplicit) throws IOException {
        int before = mailbox.getReceivedMessages().length;
        try (SmtpTlsFront front = front(certificates.server(), isImplicit)) {
            send(environment(front, tls));
        }
        assertThat(mailbox.getReceivedMessages()).hasSize(before + 1);
    }

    @Test
    void aWrongPasswordIsOneSentenceWithoutThePassword() throws IOException {
        try (SmtpTlsFront front = front(certificates.server(), true)) {
            Map<String, String> wrong = environment(front, "implicit");
            wrong.put("ONTIME_MAIL_PASSWORD", "hush-hush");

            assertThatThrownBy(() -> send(wrong))
                    .isInstanceOf(MailNotSentException.class)
                    .hasMessageEndingWith("it rejects ONTIME_MAIL_USER and ONTIME_MAIL_PASSWORD");
        }
    }

    @Test
    void anExpiredCertificateIsOneSentenceForBothWays() throws IOException {
        for (boolean isImplicit : new boolean[] {true, false}) {
            try (SmtpTlsFront front = front(certificates.expired(), isImplicit)) {
                assertThatThrownBy(() -> send(environment(front, isImplicit ? "implicit" : "starttls")))
                        .isInstanceOf(MailNotSentException.class)
                        .hasMessageEndingWith(" shows a certificate that has expired");
            }
        }
    }

    @Test
    void anAuthorityThatIsNotTrustedIsOneSentenceWithTheSetting() throws IOException {
        try (SmtpTlsFront front = front(certificates.server(), true)) {
            Map<String, String> other = environment(front, "implicit");
            other.put("ONTIME_MAIL_CA", certificates.otherAuthority().toString());

            assertThatThrownBy(() -> send(other))
                    .isInstanceOf(MailNotSentException.class)
                    .hasMessageContaining("an authority that is not trusted: ONTIME_MAIL_CA");
        }
    }

    private SmtpTlsFront front(Path certificate, boolean isImplicit) throws IOException {
        return new SmtpTlsFront(
                TestCertificates.context(certificate), mailbox.getSmtp().getPort(), isImplicit);
    }

    private Map<String, String> environment(SmtpTlsFront front, String tls) {
        Map<String, String> environment = new HashMap<>();
        environment.put("ONTIME_MAIL_HOST", "127.0.0.1");
        environment.put("ONTIME_MAIL_PORT", Integer.toString(front.port()));
        environment.put("ONTIME_MAIL_TLS", tls);
        environment.put("ONTIME_MAIL_CA", certificates.authority().toString());
        environment.put("ONTIME_MAIL_USER", "ontime");
        environment.put("ONTIME_MAIL_PASSWORD", PASSWORD);
        return environment;
    }

    private static void send(Map<String, String> environment) {
        try (Mails mails = SmtpMails.of(SettingsReader.read(environment).mail(), CLOCK)) {
            mails.send(Mail.of(
                    "day-1",
                    MailAddress.of("ada@example.org"),
                    Letter.of(Locale.ENGLISH, "A").paragraph("B"),
                    null,
                    null));
        }
    }
}
