package ontime.stores.airplane;

import java.util.List;
import ontime.model.airplane.AirplaneEntry;

/**
 * A page of airplanes.
 *
 * @param total all airplanes that match, exactly
 * @param page from 1
 * @param size rows per page
 * @param airplanes the page's rows
 */
public record AirplanePage(long total, int page, int size, List<AirplaneEntry> airplanes) {

    public AirplanePage {
        airplanes = List.copyOf(airplanes);
    }
}
