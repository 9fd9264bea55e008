package ontime.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SmtpMailsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-01-15T06:00:00Z"), ZoneOffset.UTC);
    private static final MailAddress ADA = MailAddress.of("ada@example.org");
    private static final URI UNSUBSCRIBE = URI.create("https://ontime.example.org/subscriptions/unsubscribe?key="
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".repeat(2));

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesAsTextAndAsAPageWithItsCalendar() throws MessagingException, IOException {
        try (Mails mails = mails(Map.of())) {
            mails.send(Mail.of("day-1", ADA, letter("Mañana: 2 vuelos ✈"), "BEGIN:VCALENDAR\r\n", UNSUBSCRIBE));
        }

        MimeMessage mail = received().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ada@example.org");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("OnTime <ontime@localhost>");
        assertThat(mail.getSubject()).isEqualTo("Mañana: 2 vuelos ✈");
        assertThat(mail.getMessageID()).isEqualTo("<day-1@localhost>");
        assertThat(mail.getSentDate()).isEqualTo(CLOCK.instant());
        assertThat(mail.getContentLanguage()).containsExactly("es");
        Multipart parts = (Multipart) mail.getContent();
        Multipart words = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(words.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(words.getBodyPart(0).getContent().toString()).contains("Un párrafo");
        assertThat(words.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(words.getBodyPart(1).getContent().toString()).contains("<p>Un párrafo</p>");
        assertThat(parts.getBodyPart(1).isMimeType("text/calendar")).isTrue();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("ontime.ics");
    }

    @Test
    void aMailProgramUnsubscribesWithOneClick() throws MessagingException {
        try (Mails mails = mails(Map.of())) {
            mails.send(Mail.of("day-1", ADA, letter("A"), null, UNSUBSCRIBE));
        }

        MimeMessage mail = received().get(0);
        assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s", ""))
                .isEqualTo("<" + UNSUBSCRIBE + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void manyMailsGoOverOneConnectionAndAServerThatIsBackIsFoundAgain() {
        try (Mails mails = mails(Map.of())) {
            mails.send(Mail.of("day-1", ADA, letter("A"), null, null));
            mails.send(Mail.of("day-2", ADA, letter("B"), null, null));
            mails.pause();
            mails.send(Mail.of("day-3", ADA, letter("C"), null, null));
        }

        assertThat(received()).hasSize(3);
    }

    @Test
    void aServerThatIsAwayIsToldFromOneThatRefusesAndNeitherMessageNamesTheReceiver() {
        try (Mails mails = mails(Map.of("ONTIME_MAIL_USER", "nobody", "ONTIME_MAIL_PASSWORD", "hush-hush"))) {
            assertThatThrownBy(() -> mails.send(Mail.of("day-1", ADA, letter("A"), null, null)))
                    .isInstanceOfSatisfying(MailNotSentException.class, e -> assertThat(e.isForGood())
                            .isFalse())
                    .hasMessageContaining("ONTIME_MAIL_USER")
                    .hasMessageNotContaining("ada")
                    .hasMessageNotContaining("hush-hush")
                    .hasNoCause();
        }
        Settings.Mail settings = settings(Map.of());
        server.stop();
        try (Mails mails = SmtpMails.of(settings, CLOCK)) {
            assertThatThrownBy(() -> mails.send(Mail.of("day-1", ADA, letter("A"), null, null)))
                    .isInstanceOfSatisfying(MailNotSentException.class, e -> {
                        assertThat(e.isForGood()).isFalse();
                        assertThat(e.isServerAway()).isTrue();
                    })
                    .hasMessageContaining("127.0.0.1:" + settings.port())
                    .hasMessageNotContaining("ada");
        }
    }

    @Test
    void aServerWithoutTlsGetsNoMailWhereTlsIsAskedFor() {
        try (Mails mails = mails(Map.of("ONTIME_MAIL_TLS", "true"))) {
            assertThatThrownBy(() -> mails.send(Mail.of("day-1", ADA, letter("A"), null, null)))
                    .isInstanceOf(MailNotSentException.class);
        }

        assertThat(received()).isEmpty();
    }

    @Test
    void noHostileAddressAddsAHeaderOrAReceiver() throws MessagingException {
        List<String> written = hostile().limit(10_000).toList();
        int taken = 0;
        try (Mails mails = mails(Map.of())) {
            for (String address : written) {
                MailAddress parsed;
                try {
                    parsed = AddressParser.parse(address);
                } catch (IllegalArgumentException e) {
                    continue;
                }
                mails.send(Mail.of("mail-" + taken, parsed, letter("A"), null, UNSUBSCRIBE));
                taken++;
            }
        }

        List<MimeMessage> mails = received();
        assertThat(taken).isBetween(10, written.size() / 2);
        assertThat(mails).hasSize(taken);
        for (MimeMessage mail : mails) {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(names(mail))
                    .isSubsetOf(
                            "Return-Path",
                            "Received",
                            "Date",
                            "From",
                            "To",
                            "Message-ID",
                            "Subject",
                            "MIME-Version",
                            "Content-Type",
                            "Content-Language",
                            "Auto-Submitted",
                            "List-Unsubscribe",
                            "List-Unsubscribe-Post");
            assertThat(mail.getHeader("To")).hasSize(1);
        }
    }

    @Test
    void aSubjectOfMoreThanOneLineIsRefused() {
        assertThatThrownBy(() -> Mail.of("day-1", ADA, letter("A\r\nBcc: eve@example.org"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mail.of("day 1\r\n", ADA, letter("A"), null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSenderThatIsNoAddressIsNamedWithItsSetting() {
        assertThatThrownBy(() -> mails(Map.of("ONTIME_MAIL_FROM", "OnTime <a@b.org>, eve@example.org")))
                .hasMessageContaining("ONTIME_MAIL_FROM");
    }

    /** Sound addresses with tails and heads that have been used against mail forms, and with random ones. */
    private static Stream<String> hostile() {
        List<String> tails = List.of(
                "",
                "\r\nBcc: eve@evil.example",
                "\nTo: eve@evil.example",
                "\r\n\r\nbody",
                "%0d%0aBcc:eve@evil.example",
                ",eve@evil.example",
                ";eve@evil.example",
                " eve@evil.example",
                "\u2028Bcc: eve@evil.example",
                "\u0085X: 1",
                "\u0000",
                "> RCPT TO:<eve@evil.example",
                "\t",
                "(eve)",
                "\\",
                "\"",
                "@evil.example");
        List<String> heads =
                List.of("", "Eve <", "\"a\r\nb\" ", "eve@evil.example,", "\u202e", "=?utf-8?q?eve?= ", "<", ":");
        Random random = new Random(8058);
        return IntStream.iterate(0, i -> i + 1).mapToObj(i -> {
            String name = "ada" + i;
            String middle = random.nextInt(3) == 0 ? noise(random) : "";
            return heads.get(random.nextInt(heads.size())) + name + middle + "@example.org"
                    + tails.get(random.nextInt(tails.size()));
        });
    }

    private static String noise(Random random) {
        return random.ints(1 + random.nextInt(6), 0, 0x2100)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static List<String> names(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName())
                .toList();
    }

    private static Letter letter(String title) {
        return Letter.of(new Locale("es"), title).paragraph("Un párrafo");
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private Mails mails(Map<String, String> more) {
        return SmtpMails.of(settings(more), CLOCK);
    }

    private Settings.Mail settings(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(more);
        environment.put("ONTIME_MAIL_HOST", "127.0.0.1");
        environment.put("ONTIME_MAIL_PORT", String.valueOf(server.getSmtp().getPort()));
        return SettingsReader.read(environment).mail();
    }
}
