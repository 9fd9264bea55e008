package ontime.stores.delay;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;

/** The delays of all flights, of each airline, airport and route, over all loaded months. */
public interface DelayReports {

    /**
     * A report; empty where no loaded flight is of the subject.
     *
     * @param id {@link DelayReport#ALL}, or the code of the airline or airport, or the route as {@code ATL-LGA}
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<DelayReport> find(DelaySubject subject, String id);
}
