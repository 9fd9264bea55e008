package ontime.demo.place;

/** How much traffic an airport has, in the FAA's classes of hubs, and what follows from it. */
public enum Size {
    /** A large hub. */
    LARGE(20, 17, 7, 3_000, 1.0),
    /** A medium hub. */
    MEDIUM(7, 13, 5, 3_000, 0.6),
    /** A small hub. */
    SMALL(2.5, 11, 4, 1_600, 0.35),
    /** No hub. */
    TINY(0.7, 10, 4, 900, 0.2);

    private final double traffic;
    private final int taxiOutMinutes;
    private final int taxiInMinutes;
    private final int farthestMiles;
    private final double crowding;

    Size(double traffic, int taxiOutMinutes, int taxiInMinutes, int farthestMiles, double crowding) {
        this.traffic = traffic;
        this.taxiOutMinutes = taxiOutMinutes;
        this.taxiInMinutes = taxiInMinutes;
        this.farthestMiles = farthestMiles;
        this.crowding = crowding;
    }

    /** Weight when a carrier chooses where to fly. */
    public double traffic() {
        return traffic;
    }

    /** From the gate to take-off, as schedules assume. */
    public int taxiOutMinutes() {
        return taxiOutMinutes;
    }

    /** From landing to the gate, as schedules assume. */
    public int taxiInMinutes() {
        return taxiInMinutes;
    }

    /** From how far away a hub still serves the airport. */
    public int farthestMiles() {
        return farthestMiles;
    }

    /** How easily queues form, 0 to 1. */
    public double crowding() {
        return crowding;
    }
}
