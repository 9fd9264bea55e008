package ontime.local.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An email as plain text: its decoded headers and its text parts. */
final class MailText {

    private MailText() {}

    static String title(MimeMessage mail) {
        try {
            return "%s, to %s: %s".formatted(mail.getSentDate(), recipients(mail), mail.getSubject());
        } catch (MessagingException e) {
            return "unreadable email: " + e.getMessage();
        }
    }

    static String of(MimeMessage mail) throws MessagingException, IOException {
        String headers = Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName() + ": " + decoded(header.getValue()))
                .collect(Collectors.joining("\n"));
        return headers + "\n\n" + body(mail);
    }

    private static String body(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                text.append(body(parts.getBodyPart(i))).append("\n\n");
            }
            return text.toString();
        }
        String heading = part instanceof MimeMessage ? "" : "--- " + part.getContentType() + "\n";
        return heading + (content instanceof String text ? text : "(not text)");
    }

    private static String recipients(MimeMessage mail) throws MessagingException {
        var recipients = mail.getRecipients(RecipientType.TO);
        return recipients == null
                ? "(no recipient)"
                : Arrays.stream(recipients).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String decoded(@Nullable String value) {
        try {
            return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            // Shown undecoded.
            return value;
        }
    }
}
