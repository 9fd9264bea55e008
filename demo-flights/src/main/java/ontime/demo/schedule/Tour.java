package ontime.demo.schedule;

import java.time.LocalDate;
import java.util.List;
import ontime.demo.place.Clocks;

/** What one airplane is scheduled to fly in a month. */
public final class Tour {

    private final Rotation rotation;
    private final int airplane;
    private final int flightsLeftOut;
    private final String tailNumber;

    Tour(Rotation rotation, int airplane, int flightsLeftOut) {
        this.rotation = rotation;
        this.airplane = airplane;
        this.flightsLeftOut = flightsLeftOut;
        this.tailNumber = rotation.carrier().tailNumber(rotation.firstAirplane() + airplane);
    }

    /** The carrier's cells of a row: its code, its id, its code again. */
    public String carrierCells() {
        return rotation.carrier().cells();
    }

    /** How late the carrier is by itself; 1 is usual. */
    public double lateness() {
        return rotation.carrier().lateness();
    }

    /** Minutes that the airplane needs at a gate between two flights. */
    public int turnMinutes() {
        return rotation.carrier().turnMinutes();
    }

    /** The carrier's longest legs. */
    public int farthestMiles() {
        return rotation.carrier().farthestMiles();
    }

    /** The airplane. */
    public String tailNumber() {
        return tailNumber;
    }

    /** How many of its first flights are not in the month. */
    public int flightsLeftOut() {
        return flightsLeftOut;
    }

    /** Its flights of a day, in order. */
    public List<Leg> legs(LocalDate day) {
        return line(day).legs(day.getDayOfWeek());
    }

    /** Whether a flight leaves the hub; the airplane's next one then comes back to it. */
    public boolean leavesHub(Leg leg) {
        return leg.origin().equals(rotation.hub());
    }

    /** The moment that {@link Leg#departsAfter} counts from, on a day. */
    public int startMoment(LocalDate day) {
        return Clocks.moment(line(day).start().zone(), day, line(day).startMinute());
    }

    /** The carrier's code, as BTS reports it. */
    public String carrierCode() {
        return rotation.carrier().code();
    }

    private Line line(LocalDate day) {
        return rotation.lines().get(rotation.line(airplane, day));
    }
}
