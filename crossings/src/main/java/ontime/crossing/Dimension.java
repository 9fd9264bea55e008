package ontime.crossing;

import java.util.Arrays;
import java.util.Optional;

/**
 * What flights can be filtered and grouped by. Every flight has exactly one value of each dimension. Hours are local to the
 * airport and scheduled; {@code 2400} is hour 0.
 */
public enum Dimension {
    /** {@code 2008-01}. */
    MONTH("month"),
    /** The day of scheduled departure, local to the origin (BTS {@code FlightDate}): {@code 2008-01-15}. */
    DATE("date"),
    /** {@code monday} to {@code sunday}, of the day of scheduled departure. */
    WEEKDAY("weekday"),
    /** Hour of the scheduled departure (BTS {@code CRSDepTime}), {@code 0} to {@code 23}. */
    DEPARTURE_HOUR("departureHour"),
    /** Hour of the scheduled arrival (BTS {@code CRSArrTime}), {@code 0} to {@code 23}; {@code unknown} without one. */
    ARRIVAL_HOUR("arrivalHour"),
    /** By the scheduled departure: {@code night} from 0, {@code morning} from 6, {@code afternoon} from 12, {@code evening} from 18 o'clock. */
    PART_OF_DAY("partOfDay"),
    /** BTS {@code UniqueCarrier}: {@code DL}. */
    CARRIER("carrier"),
    /** Airport code: {@code ATL}. */
    ORIGIN("origin"),
    /** Airport code: {@code LGA}. */
    DEST("dest"),
    /** {@code ATL-LGA}. */
    ROUTE("route"),
    /** {@code Chicago, IL}: every airport of the city. */
    ORIGIN_CITY("originCity"),
    /** {@code New York, NY}. */
    DEST_CITY("destCity"),
    /** Postal code of the state or territory; {@code unknown} outside the United States. */
    ORIGIN_STATE("originState"),
    /** Postal code of the state or territory; {@code unknown} outside the United States. */
    DEST_STATE("destState"),
    /** Manufacturer and model of the airplane, if known: {@code BOEING 737-700}; otherwise {@code unknown}. */
    AIRPLANE_TYPE("airplaneType"),
    /** BTS {@code DistanceGroup}: intervals of 250 miles, {@code 0-249} to {@code 2500+}. */
    DISTANCE_BAND("distanceBand"),
    /** The cause with the most minutes of a late arrival; {@code none} if BTS gives no minutes. */
    CAUSE("cause"),
    /** The reason, {@code carrier}, {@code weather}, {@code nas}, {@code security} or {@code not-reported}; {@code no} if the flight was not cancelled. */
    CANCELLED("cancelled"),
    /** {@code yes} or {@code no}. */
    DIVERTED("diverted"),
    /** By the arrival delay in minutes: {@code early}, {@code 0-14}, {@code 15-29}, {@code 30-59}, {@code 60-119}, {@code 120+}; {@code none} for cancelled and diverted flights. */
    DELAY_BAND("delayBand");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** The name in addresses and JSON. */
    public String key() {
        return key;
    }

    /** The dimension of a name. */
    public static Optional<Dimension> find(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key.equals(key))
                .findFirst();
    }
}
