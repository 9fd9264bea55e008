package ontime.model.airplane;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of an airplane come from. Registration marks are reused, so the source nearest in time to the flights takes
 * precedence.
 */
public enum AirplaneSource {
    /** {@code plane-data.csv}, the supplement to the Data Expo 2009 flights. */
    PLANE_DATA(2008),
    /** {@code nycflights13_planes.csv}, the airplanes of the R package nycflights13. */
    NYCFLIGHTS13(2013),
    /** {@code faa_tail_number_inquiry.jsonl}, the FAA's inquiry page, read for the tail numbers of 2015. */
    FAA_INQUIRY(2016),
    /** {@code ReleasableAircraft.zip}, the FAA's registry as it is published every day. */
    FAA_REGISTRY(null),
    /** A registry in the FAA's form that {@code demo-flights} made up. */
    GENERATED(null);

    private final @Nullable Integer year;

    AirplaneSource(@Nullable Integer year) {
        this.year = year;
    }

    /** The year that the source describes; empty if it differs from file to file. */
    public Optional<Integer> findYear() {
        return Optional.ofNullable(year);
    }
}
