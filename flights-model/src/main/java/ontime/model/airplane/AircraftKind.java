package ontime.model.airplane;

/** What an aircraft is, as the FAA tells them apart. */
public enum AircraftKind {
    FIXED_WING_MULTI_ENGINE,
    FIXED_WING_SINGLE_ENGINE,
    ROTORCRAFT,
    /** Gliders, balloons, blimps, drones and the like. */
    OTHER
}
