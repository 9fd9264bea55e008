package ontime.web.compare;

import java.util.List;
import ontime.model.delay.ShareRange;
import ontime.web.delay.FlightFigures;
import ontime.web.delay.ShareTone;

/**
 * An airline between two airports, as a traveller can choose it.
 *
 * @param carrier code of the airline
 * @param airline its name
 * @param origin airport code
 * @param dest airport code
 * @param figures of its flights
 * @param range where its share of flights on time probably lies
 * @param tone of the share
 * @param place whether it is the best
 * @param hours in the order of the page's hours; the figures of an hour without flights have none
 */
public record Choice(
        String carrier,
        String airline,
        String origin,
        String dest,
        FlightFigures figures,
        ShareRange range,
        ShareTone tone,
        Place place,
        List<Hour> hours) {

    /** What can be said about a choice among all of them. */
    public enum Place {
        /** Clearly better than every other. */
        BEST,
        /** The best ones, which do not clearly differ from each other, but some others are clearly worse. */
        AMONG_BEST,
        OTHER,
        /** Too few flights to say. */
        TOO_FEW
    }

    /**
     * A departure hour.
     *
     * @param flights scheduled flights
     * @param onTimeShare of these; 0 without flights
     * @param tone of the share
     */
    public record Hour(long flights, double onTimeShare, ShareTone tone) {

        static final Hour NONE = new Hour(0, 0, ShareTone.FAIR);
    }

    public boolean isPlaced(Place expected) {
        return place == expected;
    }
}
