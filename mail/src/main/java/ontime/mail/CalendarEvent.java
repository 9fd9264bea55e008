package ontime.mail;

import java.net.URI;
import java.time.Instant;

/**
 * Something in a calendar, such as a flight.
 *
 * @param id equal for the same thing in every file: a calendar that has it replaces it
 * @param start when it begins
 * @param end when it ends, after its start
 * @param title one line
 * @param description what is said of it
 * @param place where it begins
 * @param page where more is said
 */
public record CalendarEvent(
        String id, Instant start, Instant end, String title, String description, String place, URI page) {}
