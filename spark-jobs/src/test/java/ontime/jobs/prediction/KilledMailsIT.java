package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import ontime.mail.Mail;
import ontime.mail.Mails;
import ontime.mail.SmtpMails;
import ontime.mail.daily.FlightEvidence;
import ontime.model.catalog.Names;
import ontime.model.mail.MailAddress;
import ontime.model.settings.SettingsReader;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.Subscription;
import ontime.stores.MongoConnection;
import ontime.stores.subscription.DayMails;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The process that sends mails dies five times in the middle of a mail, as by kill -9. */
final class KilledMailsIT {

    private static final int PEOPLE = 60;
    private static final int KILLS = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @TempDir
    Path folder;

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
    void everyAddressGetsItsMailOfTheDayOnce() throws IOException, InterruptedException, MessagingException {
        for (int kill = 1; kill <= KILLS; kill++) {
            int sent = kill * PEOPLE / (KILLS + 1);
            Process mails = process();
            allow(mails, sent - server.getReceivedMessages().length);
            await().atMost(PATIENCE).until(() -> server.getReceivedMessages().length == sent && isSendingOne());
            mails.destroyForcibly().waitFor();
        }
        for (int again = 0; again < 2; again++) {
            Process whole = process();
            whole.getOutputStream().close();
            assertThat(whole.waitFor()).isZero();
        }

        Set<String> receivers = new HashSet<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            receivers.add(mail.getAllRecipients()[0].toString());
        }
        assertThat(receivers).hasSize(PEOPLE);
        assertThat(server.getReceivedMessages()).hasSize(PEOPLE);
    }

    /** Lets a process send so many mails; it begins with one more, and gets no farther than the ledger. */
    private static void allow(Process process, int mails) throws IOException {
        process.getOutputStream().write(new byte[mails]);
        process.getOutputStream().flush();
    }

    private boolean isSendingOne() {
        return database.connection().list(Names.MAILS_SENT).stream()
                        .filter(entry -> entry.getString("State").equals(DayMail.State.SENDING.name()))
                        .count()
                == 1;
    }

    private Process process() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SomeMails.class.getName(),
                database.uri(),
                database.name());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mails.log").toFile());
        builder.environment().put("ONTIME_MAIL_HOST", "127.0.0.1");
        builder.environment()
                .put("ONTIME_MAIL_PORT", Integer.toString(server.getSmtp().getPort()));
        return builder.start();
    }

    /** What the child process runs: the job of a day that many watch. */
    static final class SomeMails {
        private SomeMails() {}

        public static void main(String[] arguments) {
            InMemorySubscriptions subscriptions = new InMemorySubscriptions();
            Subscription[] people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> MailAddress.of(String.format(Locale.ROOT, "person%d@example.org", number)))
                    .map(address -> SomeSubscriptions.confirmed(address, SomeSubscriptions.ROUTE))
                    .toArray(Subscription[]::new);
            List.of(people).forEach(subscriptions::put);
            RequestedFlight flight = SomeBatch.flight(640, "0715", people);
            DailyEmails emails = new DailyEmails(
                    new SubscriptionLinks(URI.create("http://localhost:8080"), SomeSubscriptions.SECRET),
                    Map.of(),
                    watched -> FlightEvidence.NONE);
            try (MongoConnection mongo = MongoConnection.open(arguments[0], arguments[1]);
                    Mails mails = SmtpMails.of(SettingsReader.read().mail(), Clock.systemUTC())) {
                MailDelivery delivery = new MailDelivery(
                        new DayMails(mongo),
                        new AllowedMails(mails, System.in),
                        Clock.systemUTC(),
                        MailDelivery.PAUSES,
                        Duration.ZERO);
                new PredictionMailsJob(subscriptions, emails, delivery, Pause.real())
                        .run(SomeBatch.DAY, List.of(flight), List.of(SomeBatch.answer(flight, 0.2, 3)));
            }
        }
    }

    /**
     * Sends a mail for each byte that it may read, and all when there is no more to read.
     *
     * @param allowed bytes
     */
    private record AllowedMails(Mails mails, InputStream allowed) implements Mails {

        @Override
        public void send(Mail mail) {
            try {
                allowed.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            mails.send(mail);
        }

        @Override
        public void pause() {
            mails.pause();
        }
    }
}
