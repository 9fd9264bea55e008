package ontime.mail;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import ontime.model.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id names it for ever, so that receivers can tell one that was sent twice: letters, digits, dots and hyphens. The
 *     server's name is put behind it.
 * @param to whom it is for
 * @param language of its words: en or es
 * @param subject one line
 * @param text the plain part
 * @param html the same for programs that show HTML
 * @param calendar events as a calendar file (.ics); null where there are none
 * @param unsubscribe where a POST unsubscribes at once (RFC 8058); null where nothing is subscribed to
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
            throw new IllegalArgumentException("not the id of a mail: " + id);
        }
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the subject of mail %s is not one short line".formatted(id));
        }
    }

    /**
     * A letter as a mail.
     *
     * @param calendar events as a calendar file; null where there are none
     * @param unsubscribe where a POST unsubscribes at once; null where nothing is subscribed to
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

    /** Events, where it has some. */
    public Optional<String> findCalendar() {
        return Optional.ofNullable(calendar);
    }

    /** Where one unsubscribes. */
    public Optional<URI> findUnsubscribe() {
        return Optional.ofNullable(unsubscribe);
    }

    /** The language of its words. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
