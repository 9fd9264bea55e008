package ontime.web.airplane;

import java.util.List;
import ontime.model.airplane.AirplaneEntry;
import org.jspecify.annotations.Nullable;

/**
 * A page of airplanes in the API.
 *
 * @param total all airplanes that match
 * @param page from 1
 * @param size airplanes per page
 * @param next address of the next page; null on the last
 * @param airplanes of this page
 */
record AirplanesPage(long total, int page, int size, @Nullable String next, List<AirplaneEntry> airplanes) {

    AirplanesPage {
        airplanes = List.copyOf(airplanes);
    }
}
