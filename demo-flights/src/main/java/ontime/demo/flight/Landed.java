package ontime.demo.flight;

/**
 * A flight that got where it was going. Moments are minutes since 1970 in UTC.
 *
 * @param departed from the gate
 * @param taxiOutMinutes from the gate to take-off
 * @param airMinutes from take-off to landing
 * @param taxiInMinutes from landing to the gate
 * @param causes of a delay of a quarter of an hour or more; none otherwise
 */
public record Landed(int departed, int taxiOutMinutes, int airMinutes, int taxiInMinutes, Causes causes) {

    /** Take-off. */
    public int wheelsOff() {
        return departed + taxiOutMinutes;
    }

    /** Landing. */
    public int wheelsOn() {
        return wheelsOff() + airMinutes;
    }

    /** At the gate. */
    public int arrived() {
        return wheelsOn() + taxiInMinutes;
    }
}
