package ontime.demo.flight;

import ontime.demo.place.Field;
import org.jspecify.annotations.Nullable;

/**
 * A flight that landed elsewhere first, or for good. Moments are minutes since 1970 in UTC.
 *
 * @param departed from the gate
 * @param taxiOutMinutes from the gate to take-off
 * @param alternate where it landed
 * @param landed there
 * @param groundMinutes between landing, gate and next take-off with the engines on, in all
 * @param longestGroundMinutes the longest of those times
 * @param onward the rest of the way; null where there was none
 */
public record Diverted(
        int departed,
        int taxiOutMinutes,
        Field alternate,
        int landed,
        int groundMinutes,
        int longestGroundMinutes,
        @Nullable Onward onward) {

    /**
     * The rest of the way. Moments are minutes since 1970 in UTC.
     *
     * @param wheelsOff take-off from the alternate
     * @param wheelsOn landing at the destination
     * @param taxiInMinutes from landing to the gate
     */
    public record Onward(int wheelsOff, int wheelsOn, int taxiInMinutes) {

        /** At the gate. */
        public int arrived() {
            return wheelsOn + taxiInMinutes;
        }
    }

    /** Take-off from the origin. */
    public int wheelsOff() {
        return departed + taxiOutMinutes;
    }
}
