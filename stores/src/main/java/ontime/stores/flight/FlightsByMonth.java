package ontime.stores.flight;

import java.util.List;
import ontime.model.flight.MonthTotals;

/** Totals of every loaded month. */
public interface FlightsByMonth {

    /**
     * Every loaded month, oldest first.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    List<MonthTotals> list();
}
