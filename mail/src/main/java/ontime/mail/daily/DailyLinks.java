package ontime.mail.daily;

import java.net.URI;
import ontime.model.prediction.PredictionRequest;

/**
 * The addresses in the emails of a subscription.
 *
 * @param site its public address, without a slash at its end
 * @param calendar the feed of the watched flights, for calendar programs
 * @param manage where its owner changes what is watched
 * @param unsubscribe where its owner unsubscribes
 */
public record DailyLinks(URI site, URI calendar, URI manage, URI unsubscribe) {

    /** The page of a flight's prediction. */
    public URI prediction(PredictionRequest flight) {
        return URI.create(site + "/predictions/" + flight.id());
    }
}
