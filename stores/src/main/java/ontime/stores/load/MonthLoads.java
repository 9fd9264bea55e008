package ontime.stores.load;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.load.MonthLoad;

/** The accounts of the loaded months: the page {@code /data} reads them. */
public interface MonthLoads {

    /** A month as it was last loaded; empty where it never was. */
    Optional<MonthLoad> find(YearMonth month);

    /** Every loaded month, oldest first. */
    List<MonthLoad> list();
}
