package ontime.model.delay;

/**
 * Where a share probably lies, given how few flights it was counted on: Wilson's interval at 95 %. Own code, because it is one
 * formula and no library on the class path has it.
 *
 * @param low from 0
 * @param high to 1
 * @see <a href="https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval#Wilson_score_interval">Wilson's
 *     interval</a>
 */
public record ShareRange(double low, double high) {

    /** A choice with fewer flights is not compared with others, because chance decides most of its share. */
    public static final int MINIMUM_FLIGHTS = 10;

    /** The 97.5th percentile of the normal distribution. */
    private static final double Z = 1.959964;

    /**
     * The range of a share.
     *
     * @param some of the flights
     * @param all flights; at least one
     */
    public static ShareRange of(long some, long all) {
        double share = (double) some / all;
        double square = Z * Z / all;
        double center = (share + square / 2) / (1 + square);
        double half = Z * Math.sqrt(share * (1 - share) / all + square / all / 4) / (1 + square);
        return new ShareRange(Math.max(0, center - half), Math.min(1, center + half));
    }

    /** Whether all of it is above another. */
    public boolean isAbove(ShareRange other) {
        return low > other.high;
    }
}
