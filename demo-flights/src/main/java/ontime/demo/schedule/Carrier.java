package ontime.demo.schedule;

import java.util.List;
import ontime.demo.place.Field;

/**
 * A carrier of some years, as the generator imagines it.
 *
 * @param index its position among all carriers of all years
 * @param code as BTS reports it
 * @param cells of a row: code, DOT's id, code, as BTS writes them
 * @param share of the flights, against the shares of the others
 * @param usualMiles of a leg
 * @param farthestMiles of a leg
 * @param turnMinutes that an airplane needs at a gate
 * @param lateness how late it is by itself; 1 is usual
 * @param tailLetters that its tail numbers end in
 * @param hubs where its legs begin or end
 */
record Carrier(
        int index,
        String code,
        String cells,
        double share,
        int usualMiles,
        int farthestMiles,
        int turnMinutes,
        double lateness,
        String tailLetters,
        List<Field> hubs) {

    private static final int TAILS_WITH_LETTERS = 900;
    private static final int OTHER_TAILS = 2_400;

    Carrier {
        hubs = List.copyOf(hubs);
    }

    /** The tail number of its n-th airplane: unlike any other carrier's. */
    String tailNumber(int airplane) {
        if (airplane < TAILS_WITH_LETTERS) {
            return "N" + (100 + airplane) + tailLetters;
        }
        int other = (airplane - TAILS_WITH_LETTERS) % OTHER_TAILS;
        return "N" + (10_000 + index * OTHER_TAILS + other);
    }
}
