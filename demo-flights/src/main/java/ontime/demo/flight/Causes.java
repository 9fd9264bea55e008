package ontime.demo.flight;

import java.util.Arrays;

/**
 * Minutes of a delay by cause, as BTS accounts for them.
 *
 * @param carrier its own fault
 * @param weather that would stop any airplane
 * @param airSystem traffic, and weather that slows it
 * @param security a terminal cleared, a passenger screened again
 * @param lateAircraft the airplane's flight before
 */
public record Causes(int carrier, int weather, int airSystem, int security, int lateAircraft) {

    /** No delay to speak of. */
    public static final Causes NONE = new Causes(0, 0, 0, 0, 0);

    private static final int AIR_SYSTEM = 2;

    /** All of them. */
    public int sum() {
        return carrier + weather + airSystem + security + lateAircraft;
    }

    /** The same causes in proportion, for a delay of so many minutes: exactly as many in all. */
    Causes scaledTo(int minutes) {
        int sum = sum();
        int[] parts = {carrier, weather, airSystem, security, lateAircraft};
        int largest = AIR_SYSTEM;
        for (int i = 0; i < parts.length; i++) {
            largest = parts[i] > parts[largest] ? i : largest;
        }
        if (sum > 0) {
            for (int i = 0; i < parts.length; i++) {
                parts[i] = (int) ((long) parts[i] * minutes / sum);
            }
        }
        parts[largest] += minutes - Arrays.stream(parts).sum();
        return new Causes(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    Causes withMoreAirSystem(int minutes) {
        return new Causes(carrier, weather, airSystem + minutes, security, lateAircraft);
    }
}
