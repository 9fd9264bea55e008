package ontime.local.mail;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An email in the list. It is public for the template.
 *
 * @param id of the email
 * @param sentAt the date in its header
 * @param to its receivers
 * @param title the subject
 */
public record ListedMail(String id, String sentAt, String to, String title) {

    static ListedMail of(String id, MimeMessage mail) {
        try {
            return new ListedMail(
                    id,
                    Optional.ofNullable(mail.getSentDate())
                            .map(Date::toInstant)
                            .map(Object::toString)
                            .orElse(""),
                    Optional.ofNullable(mail.getRecipients(RecipientType.TO))
                            .map(ListedMail::join)
                            .orElse("(no receiver)"),
                    Optional.ofNullable(mail.getSubject()).orElse("(no subject)"));
        } catch (MessagingException e) {
            return new ListedMail(id, "", "", "unreadable email: " + e.getMessage());
        }
    }

    /** Whether a receiver has a text in the address. */
    boolean isTo(String text) {
        return to.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String join(Address[] addresses) {
        return Arrays.stream(addresses).map(Object::toString).collect(Collectors.joining(", "));
    }
}
