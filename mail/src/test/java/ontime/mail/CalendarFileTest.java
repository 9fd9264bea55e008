package ontime.mail;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Duration;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2008-01-14T06:00:00Z");

    @Test
    void anEventIsWrittenAsCalendarsReadIt() {
        assertThat(CalendarFile.of(List.of(event("62% late; from ATL, Georgia\nback\\slash"))))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//OnTime//Flights//EN",
                        "METHOD:PUBLISH",
                        "BEGIN:VEVENT",
                        "UID:2008-01-15_DL_640@ontime",
                        "DTSTAMP:20080114T060000Z",
                        "SEQUENCE:3",
                        "DTSTART:20080115T121500Z",
                        "DTEND:20080115T142500Z",
                        "SUMMARY:DL 640",
                        "DESCRIPTION:62% late\\; from ATL\\, Georgia\\nback\\\\slash",
                        "LOCATION:ATL",
                        "URL:http://localhost:8080/flights",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() {
        String description = "déjà vu ✈ ".repeat(40);

        String file = CalendarFile.of(List.of(event(description)));

        assertThat(file.lines()).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("DESCRIPTION:" + description);
    }

    @Test
    void aFeedSaysHowOftenToReadIt() {
        String file = CalendarFile.feed("Flights, watched", List.of(event("62% late")));

        ICalendar parsed = Biweekly.parse(file).first();
        assertThat(parsed.getNames().get(0).getValue()).isEqualTo("Flights, watched");
        assertThat(parsed.getRefreshInterval().getValue())
                .isEqualTo(Duration.builder().hours(6).build());
        assertThat(parsed.getMethod().isPublish()).isTrue();
        VEvent event = parsed.getEvents().get(0);
        assertThat(event.getUid().getValue()).isEqualTo("2008-01-15_DL_640@ontime");
        assertThat(event.getSequence().getValue()).isEqualTo(3);
        assertThat(event.getDateTimeStamp().getValue()).isEqualTo(Date.from(NOW));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2008-01-15T12:15:00Z");
        assertThat(parsed.validate(ICalVersion.V2_0)).isEmpty();
    }

    private static CalendarEvent event(String description) {
        return new CalendarEvent(
                "2008-01-15_DL_640@ontime",
                3,
                NOW,
                Instant.parse("2008-01-15T12:15:00Z"),
                Instant.parse("2008-01-15T14:25:00Z"),
                "DL 640",
                description,
                "ATL",
                URI.create("http://localhost:8080/flights"));
    }
}
