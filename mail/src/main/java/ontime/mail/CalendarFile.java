package ontime.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes events as an iCalendar file with times in UTC, which needs no description of time zones. A library for all of
 * iCalendar would be many times larger than these few lines.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545">RFC 5545: iCalendar</a>
 */
public final class CalendarFile {

    /** The longest line in bytes. The rest continues in the next line, after a space. */
    private static final int LINE_BYTES = 75;

    /** How often a calendar program should read a feed. */
    private static final String REFRESH = "PT6H";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /** Writes a file that people add to a calendar once. */
    public static String of(List<CalendarEvent> events) {
        return file(List.of(), events);
    }

    /**
     * Writes a file that calendar programs read again every few hours.
     *
     * @param name of the calendar
     * @see <a href="https://www.rfc-editor.org/rfc/rfc7986">RFC 7986: New Properties for iCalendar</a>
     */
    public static String feed(String name, List<CalendarEvent> events) {
        // Programs that do not know the names of RFC 7986 know those that begin with X.
        return file(
                List.of(
                        "NAME:" + escape(name),
                        "X-WR-CALNAME:" + escape(name),
                        "REFRESH-INTERVAL;VALUE=DURATION:" + REFRESH,
                        "X-PUBLISHED-TTL:" + REFRESH),
                events);
    }

    private static String file(List<String> properties, List<CalendarEvent> events) {
        List<String> lines = new ArrayList<>(
                List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OnTime//Flights//EN", "METHOD:PUBLISH"));
        lines.addAll(properties);
        events.forEach(event -> lines.addAll(lines(event)));
        lines.add("END:VCALENDAR");
        StringBuilder file = new StringBuilder();
        lines.forEach(line -> appendFolded(file, line));
        return file.toString();
    }

    private static List<String> lines(CalendarEvent event) {
        return List.of(
                "BEGIN:VEVENT",
                "UID:" + escape(event.id()),
                "DTSTAMP:" + TIME.format(event.madeAt()),
                "SEQUENCE:" + event.revision(),
                "DTSTART:" + TIME.format(event.start()),
                "DTEND:" + TIME.format(event.end()),
                "SUMMARY:" + escape(event.title()),
                "DESCRIPTION:" + escape(event.description()),
                "LOCATION:" + escape(event.place()),
                "URL:" + event.page().toASCIIString(),
                "END:VEVENT");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|\r|\n", "\\\\n");
    }

    private static void appendFolded(StringBuilder file, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > LINE_BYTES) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += width;
            at += character.length();
        }
        file.append("\r\n");
    }
}
