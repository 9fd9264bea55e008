package ontime.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import ontime.model.server.TlsFailures;
import ontime.model.server.TrustedAuthority;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Sends emails over SMTP, one after the other over one connection. Without a configured server, it sends them to the email
 * catcher of the local stack, which delivers nothing.
 */
public final class SmtpMails implements Mails {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String CA = "ONTIME_MAIL_CA";
    private static final int PERMANENT_FAILURE = 500;

    private final Settings.Mail settings;
    private final String host;
    private final SmtpMessages messages;
    private final Transport transport;

    private SmtpMails(Settings.Mail settings, String host, SmtpMessages messages, Transport transport) {
        this.settings = settings;
        this.host = host;
        this.messages = messages;
        this.transport = transport;
    }

    /**
     * The server in the settings. The first email opens the connection.
     *
     * @param clock for the dates of the emails
     * @throws IllegalArgumentException if the sender in the settings is not an address, or the file of the authority cannot
     *     be used
     */
    public static SmtpMails of(Settings.Mail settings, Clock clock) {
        String host = settings.host().orElse("127.0.0.1");
        Session session = Session.getInstance(properties(settings, host));
        try {
            return new SmtpMails(
                    settings,
                    host,
                    new SmtpMessages(session, sender(settings.from()), clock),
                    session.getTransport("smtp"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Properties properties(Settings.Mail settings, String host) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.isImplicitTls()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.isStartTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.isStartTls()));
        // Otherwise a server whose certificate is refused is tried again with the authorities that Java trusts.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        settings.ca()
                .ifPresent(file -> properties.put(
                        "mail.smtp.ssl.socketFactory",
                        TrustedAuthority.read(CA, file).context().getSocketFactory()));
        for (String time : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + time, Long.toString(TIMEOUT.toMillis()));
        }
        return properties;
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, true);
            if (parsed.length == 1 && parsed[0].getAddress().contains("@")) {
                return parsed[0];
            }
        } catch (AddressException e) {
            // The exception below names the setting.
        }
        throw new IllegalArgumentException(
                "ONTIME_MAIL_FROM must be an address, or a name and <address>, not: " + from);
    }

    @Override
    public synchronized void send(Mail mail) {
        try {
            connect();
        } catch (MessagingException e) {
            pause();
            throw MailNotSentException.ofServerAway(String.format(
                    Locale.ROOT,
                    "the mail server at %s:%d %s",
                    host,
                    settings.port(),
                    TlsFailures.find(e, CA).orElseGet(() -> "does not accept connections: " + reason(e))));
        }
        try {
            MimeMessage message = messages.of(mail);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            pause();
            throw notSent(mail, e);
        }
    }

    /** Reopens a connection that the server has closed. */
    private void connect() throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect(
                    host,
                    settings.port(),
                    settings.user().orElse(null),
                    settings.password().map(Secret::value).orElse(null));
        }
    }

    private MailNotSentException notSent(Mail mail, MessagingException e) {
        String server = host + ":" + settings.port();
        Optional<Integer> code = findCode(e);
        if (code.isPresent()) {
            String refused = String.format(
                    Locale.ROOT, "the mail server at %s refused email %s: %d", server, mail.id(), code.get());
            return code.get() >= PERMANENT_FAILURE
                    ? MailNotSentException.ofGood(refused)
                    : MailNotSentException.ofNow(refused);
        }
        return MailNotSentException.ofNow(
                "the mail server at %s did not accept email %s: %s".formatted(server, mail.id(), reason(e)));
    }

    private static String reason(MessagingException e) {
        return e instanceof AuthenticationFailedException
                ? "it rejects ONTIME_MAIL_USER and ONTIME_MAIL_PASSWORD"
                : e.getClass().getSimpleName();
    }

    /** The server's reply code: the one for the receiver if there is one, otherwise the one for the email. */
    private static Optional<Integer> findCode(MessagingException e) {
        for (Exception at = e; at instanceof MessagingException next; at = next.getNextException()) {
            if (next instanceof SMTPAddressFailedException refused) {
                return Optional.of(refused.getReturnCode());
            }
        }
        return e instanceof SMTPSendFailedException failed && e instanceof SendFailedException
                ? Optional.of(failed.getReturnCode())
                : Optional.empty();
    }

    @Override
    public synchronized void pause() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The connection was already closed.
        }
    }
}
