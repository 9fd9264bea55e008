package ontime.local.mail;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.TextProperty;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An email as its page shows it. The classes here are public for the template.
 *
 * @param id of the email
 * @param title the subject
 * @param headers every header, decoded, a line each
 * @param hasHtml whether it has a part in HTML
 * @param text its plain text in pieces; empty if it has none
 * @param events of its calendar
 * @param calendar the file of its calendar, its lines unfolded; empty if it has none
 */
public record MailView(
        String id,
        String title,
        String headers,
        boolean hasHtml,
        List<Piece> text,
        List<Event> events,
        String calendar) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    /**
     * A piece of a text.
     *
     * @param isLink whether it is an address
     */
    public record Piece(String text, boolean isLink) {}

    /**
     * An event of a calendar.
     *
     * @param times its start, end and place, as far as it has them; times are in UTC
     */
    public record Event(String title, String times, String description) {}

    public MailView {
        text = List.copyOf(text);
        events = List.copyOf(events);
    }

    static MailView of(String id, MimeMessage mail) throws MessagingException, IOException {
        MailParts parts = MailParts.of(mail);
        String headers = Collections.list(mail.getAllHeaders()).stream()
                .map(header -> header.getName() + ": " + decoded(header.getValue()))
                .collect(Collectors.joining("\n"));
        return new MailView(
                id,
                Optional.ofNullable(mail.getSubject()).orElse("(no subject)"),
                headers,
                parts.html().isPresent(),
                parts.text().map(MailView::pieces).orElse(List.of()),
                parts.calendar().map(MailView::events).orElse(List.of()),
                parts.calendar().map(file -> file.replaceAll("\r?\n[ \t]", "")).orElse(""));
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            pieces.add(new Piece(text.substring(end, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            end = link.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    private static List<Event> events(String calendar) {
        return Biweekly.parse(calendar).all().stream()
                .flatMap(file -> file.getEvents().stream())
                .map(MailView::event)
                .toList();
    }

    private static Event event(VEvent event) {
        return new Event(
                text(event.getSummary()),
                Stream.of(time(event.getDateStart()), time(event.getDateEnd()), text(event.getLocation()))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · ")),
                text(event.getDescription()));
    }

    private static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static String time(@Nullable DateOrDateTimeProperty property) {
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().toInstant().toString();
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
