package ontime.model.airplane;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where facts of an airplane come from. Each tells who had a registration mark at its own time, and marks are used
 * again: of several sources the one nearest in time to the flights is believed first.
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

    /** The year that the source tells of; empty where each file of it has its own. */
    public Optional<Integer> findYear() {
        return Optional.ofNullable(year);
    }
}
