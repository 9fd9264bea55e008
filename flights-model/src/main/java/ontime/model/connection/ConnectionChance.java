package ontime.model.connection;

/**
 * The probability that a traveller makes a connection: the incoming flight arrives, the outgoing one departs, and between the
 * arrival at one gate and the departure from the other there is enough time.
 *
 * <p>Both delays are uncertain, and they are not independent: on a bad day at an airport, many flights are late. Their ranks are
 * joined by <a href="https://en.wikipedia.org/wiki/Copula_(statistics)#Archimedean_copulas">Frank's copula</a>. Own code, because
 * it is one formula and no library on the class path has it.
 *
 * <p>What is expected of flights differs more than what then happens: those that did badly do less badly, and the others less
 * well. So the chance is moved a part of the way to that of usual flights with the same time between them.
 */
public final class ConnectionChance {

    /**
     * The parameter of the copula: a rank correlation of about 0.17 between the arrival delay of one flight and the departure delay
     * of the next at one airport, as measured on the pairs of an airline in March 2008, within what is usual for each flight number.
     */
    private static final double DEPENDENCE = 1.0;

    /** Parts of the outgoing flight's delays. More change the result by less than 0.1 %. */
    private static final int PARTS = 200;

    /** Delays are whole minutes. */
    private static final double HALF_A_MINUTE = 0.5;

    /** All flights of January 2008. */
    private static final FlightOdds USUAL_ARRIVAL = new FlightOdds(new DelayCurve(-17, 0, 46), 0.969);

    private static final FlightOdds USUAL_DEPARTURE = new FlightOdds(new DelayCurve(-7, 0, 43), 0.971);

    /**
     * The part of the difference from usual flights, in log-odds, that flights keep. Fitted to pairs of February 2008, judged by
     * what was known in January.
     */
    private static final double KEPT = 0.8;

    private ConnectionChance() {}

    /**
     * The probability, 0 to 1.
     *
     * @param spareMinutes the scheduled time between the flights, less what a traveller needs; negative if it is too short
     * @param arrival of the incoming flight
     * @param departure of the outgoing flight
     */
    public static double of(int spareMinutes, FlightOdds arrival, FlightOdds departure) {
        double expected = expected(spareMinutes, arrival, departure);
        double usual = expected(spareMinutes, USUAL_ARRIVAL, USUAL_DEPARTURE);
        double oddsAgainst = Math.pow(oddsAgainst(expected), KEPT) * Math.pow(oddsAgainst(usual), 1 - KEPT);
        return Math.min(1 / (1 + oddsAgainst), arrival.happens() * departure.happens());
    }

    private static double oddsAgainst(double probability) {
        return (1 - probability) / probability;
    }

    /** The probability if both flights do as they are expected to. */
    static double expected(int spareMinutes, FlightOdds arrival, FlightOdds departure) {
        double inTime = 0;
        for (int part = 0; part < PARTS; part++) {
            double rank = (part + 0.5) / PARTS;
            double latest = spareMinutes + departure.delay().delayAt(rank) + HALF_A_MINUTE;
            inTime += given(rank, arrival.delay().shareUpTo(latest));
        }
        return arrival.happens() * departure.happens() * inTime / PARTS;
    }

    /**
     * The share of arrivals that are in time, where the departure is at some rank among its own delays.
     *
     * @param rank of the departure, 0 to 1: high on bad days
     * @param share of the arrivals that are in time on all days
     */
    private static double given(double rank, double share) {
        double ofShare = Math.expm1(-DEPENDENCE * share);
        double ofRank = Math.expm1(-DEPENDENCE * rank);
        return Math.exp(-DEPENDENCE * rank) * ofShare / (Math.expm1(-DEPENDENCE) + ofShare * ofRank);
    }
}
