package ontime.web.connection;

import java.time.Duration;

/**
 * Two flights that meet at an airport.
 *
 * @param incoming arrives there
 * @param outgoing departs from there, as the first one of its number after that
 * @param minimumMinutes that the traveller needs between the gates
 */
record Itinerary(ItineraryLeg incoming, ItineraryLeg outgoing, int minimumMinutes) {

    String airport() {
        return outgoing.flight().origin();
    }

    /** Scheduled, from gate to gate; negative if the outgoing flight leaves before. */
    int minutesBetween() {
        return Math.toIntExact(
                Duration.between(incoming.arrival(), outgoing.departure()).toMinutes());
    }
}
