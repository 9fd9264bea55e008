package ontime.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import ontime.model.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An email to one person.
 *
 * @param id part of the Message-ID, by which receivers recognize an email that was sent twice: letters, digits, dots and
 *     hyphens
 * @param to the receiver
 * @param language of the content: en or es
 * @param subject one line
 * @param text the plain text
 * @param html the HTML with the same content
 * @param calendar events as a calendar file (.ics), if there are any
 * @param unsubscribe the address at which a POST unsubscribes (RFC 8058), if there is a subscription
 */
public record Mail(
        String id,
        MailAddress to,
        String language,
        String subject,
        String text,
        String html,
        @Nullable String calendar,
        @Nullable URI unsubscribe) {

    private static final int LONGEST_SUBJECT = 200;

    public Mail {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,99}")) {
            throw new IllegalArgumentException("not the id of an email: " + id);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the subject of email %s is not one short line".formatted(id));
        }
    }

    /**
     * Creates an email with the content of a letter.
     *
     * @param calendar events as a calendar file, if there are any
     * @param unsubscribe the address at which a POST unsubscribes, if there is a subscription
     */
    public static Mail of(
            String id, MailAddress to, Letter letter, @Nullable String calendar, @Nullable URI unsubscribe) {
        return new Mail(
                id,
                to,
                letter.language(),
                letter.title(),
                LetterTemplates.text(letter),
                LetterTemplates.html(letter),
                calendar,
                unsubscribe);
    }

    /** The calendar file, if there is one. */
    public Optional<String> findCalendar() {
        return Optional.ofNullable(calendar);
    }

    /** The address at which a POST unsubscribes, if there is one. */
    public Optional<URI> findUnsubscribe() {
        return Optional.ofNullable(unsubscribe);
    }

    /** The locale of the language. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
