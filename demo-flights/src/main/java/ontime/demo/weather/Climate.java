package ontime.demo.weather;

import java.time.Month;
import ontime.demo.place.Field;

/**
 * How much bad weather a place has in a month, roughly as the United States have it: snow in the north, thunderstorms in
 * the south and east, fog on the west coast, little in the deserts and on the islands.
 *
 * @param winter how hard its long storms are, 0 to 1
 * @param thunder how hard its storms of the afternoon are, 0 to 1
 * @param fog share of mornings with fog
 */
record Climate(double winter, double thunder, double fog) {

    private static final double WEST_COAST_DEGREES = -117.5;
    private static final double MOUNTAINS_DEGREES = -103;
    private static final double TROPICS_DEGREES = 24;

    static Climate of(Field field, Month month) {
        double cold = season(month, Month.JANUARY);
        if (field.latitude() < TROPICS_DEGREES) {
            return new Climate(0.12, 0.2, 0.01);
        }
        boolean westCoast = field.longitude() < WEST_COAST_DEGREES && field.latitude() < 50;
        boolean mountains = !westCoast && field.longitude() < MOUNTAINS_DEGREES;
        double north = Math.min(1, Math.max(0, (field.latitude() - 31) / 10));
        double dry = westCoast ? 0.55 : mountains ? 0.65 : 1;
        return new Climate(
                dry * (0.25 + 0.75 * cold * (0.25 + 0.75 * north)),
                dry * (1 - cold) * (westCoast ? 0.2 : 1.05 - 0.35 * north),
                westCoast ? 0.12 : 0.04);
    }

    /** 1 in the middle of the season, 0 half a year from it. */
    private static double season(Month month, Month middle) {
        return 0.5 + 0.5 * StrictMath.cos((month.getValue() - middle.getValue()) * StrictMath.PI / 6);
    }
}
