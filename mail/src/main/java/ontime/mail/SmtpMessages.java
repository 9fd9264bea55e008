package ontime.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Converts emails to messages (RFC 5322, MIME). Each header is set by a method and never concatenated. */
final class SmtpMessages {

    private final Session session;
    private final InternetAddress from;
    private final Clock clock;

    SmtpMessages(Session session, InternetAddress from, Clock clock) {
        this.session = session;
        this.from = from;
        this.clock = clock;
    }

    MimeMessage of(Mail mail) throws MessagingException {
        MimeMessage message = new Named(session, "<%s@%s>".formatted(mail.id(), domain()));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to().text(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {mail.language()});
        // Prevents automatic replies (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        Optional<URI> unsubscribe = mail.findUnsubscribe();
        if (unsubscribe.isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + unsubscribe.get().toASCIIString() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(body(mail));
        message.saveChanges();
        return message;
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static MimeMultipart body(Mail mail) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        Optional<String> calendar = mail.findCalendar();
        if (calendar.isEmpty()) {
            return words;
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(words);
        MimeBodyPart file = part(calendar.get(), "calendar");
        file.setFileName("ontime.ics");
        file.setDisposition(MimePart.ATTACHMENT);
        return new MimeMultipart("mixed", first, file);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** A message that keeps its id. Jakarta Mail generates a new one at each save. */
    private static final class Named extends MimeMessage {

        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
