package ontime.demo.registry;

import java.util.List;
import ontime.demo.chance.Dice;

/**
 * A line of the registry.
 *
 * @param tailNumber with its N
 * @param type of the aircraft
 * @param year built
 * @param serialNumber of the aircraft
 * @param owner in capital letters
 */
record Registration(String tailNumber, AircraftType type, int year, int serialNumber, String owner) {

    /** The share of marks that a small aircraft has now, as in the real registry. */
    private static final double USED_AGAIN = 1 / 150.0;

    private static final double LEASED = 0.3;
    private static final int FIRST_SERIAL = 20_000;
    private static final int SERIALS = 60_000;
    private static final String LESSOR = "DEMONSTRATION LEASING TRUST";
    private static final String PERSON = "DOE JANE";

    /**
     * The registration of an airplane, which is the same in every month.
     *
     * @param carrier name of its airline
     * @param farthestMiles of the airline's legs
     * @param year of the registry
     */
    static Registration of(
            String tailNumber, String carrier, int farthestMiles, int year, List<AircraftType> types, long seed) {
        Dice dice = Dice.of(seed, tailNumber.hashCode(), 7);
        boolean usedAgain = dice.chance(USED_AGAIN);
        List<AircraftType> suitable = types.stream()
                .filter(type -> usedAgain ? type.farthestMiles() == 0 : type.suits(farthestMiles, year))
                .toList();
        AircraftType type = suitable.get(dice.below(suitable.size()));
        int years = Math.max(1, Math.min(type.lastYear(), year - 1) - type.firstYear() + 1);
        int built = type.firstYear() + dice.below(years);
        int serial = FIRST_SERIAL + dice.below(SERIALS);
        String owner = dice.chance(LEASED) ? LESSOR : carrier;
        return new Registration(tailNumber, type, built, serial, usedAgain ? PERSON : owner);
    }
}
