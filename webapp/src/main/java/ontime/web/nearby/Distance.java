package ontime.web.nearby;

import java.util.List;

/**
 * A distance as the pages of a language say it.
 *
 * @param km in kilometers
 * @param unit that the language counts in: {@code mile} or {@code kilometer}
 */
record Distance(double km, String unit) {

    private static final String MILE = "mile";
    private static final double KM_OF_MILE = 1.609344;
    private static final List<Integer> RADII_KM = List.of(50, 100, 250, 500, 1_000, 2_500, 5_000);
    private static final List<Integer> RADII_MILES = List.of(30, 50, 150, 300, 600, 1_500, 3_000);

    /** In the unit. */
    public double value() {
        return unit.equals(MILE) ? km / KM_OF_MILE : km;
    }

    /** Another distance in the same unit. */
    public Distance withKm(double other) {
        return new Distance(other, unit);
    }

    /** Radii to choose from, in whole kilometers; round ones in the unit. */
    List<Integer> radiiKm() {
        return unit.equals(MILE)
                ? RADII_MILES.stream()
                        .map(miles -> Math.toIntExact(Math.round(miles * KM_OF_MILE)))
                        .toList()
                : RADII_KM;
    }
}
