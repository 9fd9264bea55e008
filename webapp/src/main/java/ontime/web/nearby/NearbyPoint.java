package ontime.web.nearby;

import org.jspecify.annotations.Nullable;

/**
 * An airport within the radius.
 *
 * @param code airport code
 * @param name without the city
 * @param place {@code Atlanta, GA}
 * @param lat degrees north
 * @param lon degrees east
 * @param distanceKm great-circle distance from the center, in kilometers
 * @param departures flights from it on the dates; null if there are none
 * @param arrivals flights to it on the dates; null if there are none
 */
record NearbyPoint(
        String code,
        String name,
        String place,
        double lat,
        double lon,
        double distanceKm,
        @Nullable NearbyFigures departures,
        @Nullable NearbyFigures arrivals) {}
