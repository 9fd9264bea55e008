package ontime.model.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a day's mail to a subscription. It is written before the mail is sent, so that no second one is.
 *
 * @param day that the mail tells of
 * @param subscription its id: the keyed hash of the address
 * @param state how far it is
 * @param attempt id of the run that wrote this last, which the next change must name
 * @param since when that was
 */
public record DayMail(LocalDate day, String subscription, State state, UUID attempt, Instant since) {

    /** How far a mail is. */
    public enum State {
        /** It is being sent. If the process was killed, it is unknown whether the mail server has accepted it. */
        SENDING,
        /** The mail server has taken it. */
        SENT,
        /** The mail server did not take it, and may at another time. */
        FAILED,
        /** The mail server refused it for good. */
        REFUSED
    }

    /** One that is about to be sent. */
    public static DayMail sending(LocalDate day, String subscription, Instant now) {
        return new DayMail(day, subscription, State.SENDING, UUID.randomUUID(), now);
    }

    /** The same in another state. */
    public DayMail in(State next, Instant now) {
        return new DayMail(day, subscription, next, attempt, now);
    }

    /** The id of a day's mail to a subscription, whether or not it exists: {@code 2008-01-15-0123...}. */
    public static String id(LocalDate day, String subscription) {
        return day + "-" + subscription;
    }
}
