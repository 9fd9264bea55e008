package ontime.mail;

import java.net.URI;
import java.time.Instant;

/**
 * An event in a calendar, such as a flight.
 *
 * @param id the same in every file, so that a calendar replaces the event
 * @param revision larger whenever the content may have changed, 0 at first
 * @param madeAt the time of the information
 * @param start the start
 * @param end the end, after the start
 * @param title one line
 * @param description more about the event
 * @param place the place where it starts
 * @param page the address of a page about the event
 */
public record CalendarEvent(
        String id,
        int revision,
        Instant madeAt,
        Instant start,
        Instant end,
        String title,
        String description,
        String place,
        URI page) {}
