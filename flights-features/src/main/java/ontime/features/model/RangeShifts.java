package ontime.features.model;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What is added to the percentiles that trees predict, so that as many later flights are in the range as it says: a number for
 * each airline and percentile, and one for each hour of departure and percentile. The result is whole minutes, as airlines
 * report them.
 */
public final class RangeShifts implements Serializable {

    private final int airlinePlace;
    private final double[][] ofAirline;
    private final int hourPlace;
    private final double[][] ofHour;

    private RangeShifts(int airlinePlace, double[][] ofAirline, int hourPlace, double[][] ofHour) {
        this.airlinePlace = airlinePlace;
        this.ofAirline = copy(ofAirline);
        this.hourPlace = hourPlace;
        this.ofHour = copy(ofHour);
    }

    /**
     * Shifts by airline and hour.
     *
     * @param airlinePlace place of the airline's index in the vector of features
     * @param ofAirline by that index, the shift of each percentile; the last are those of all other airlines
     * @param hourPlace place of the scheduled hour of departure in the vector
     * @param ofHour by the hour, the shift of each percentile; the last are those of all later hours
     */
    public static RangeShifts of(int airlinePlace, double[][] ofAirline, int hourPlace, double[][] ofHour) {
        if (ofAirline.length == 0 || ofHour.length == 0) {
            throw new IllegalArgumentException("a range has shifts for at least one airline and one hour");
        }
        return new RangeShifts(airlinePlace, ofAirline, hourPlace, ofHour);
    }

    /**
     * The percentiles as they are.
     *
     * @param percentiles how many there are
     */
    public static RangeShifts none(int percentiles) {
        double[][] nothing = {new double[percentiles]};
        return of(0, nothing, 0, nothing);
    }

    int airlinePlace() {
        return airlinePlace;
    }

    double[][] ofAirline() {
        return copy(ofAirline);
    }

    int hourPlace() {
        return hourPlace;
    }

    double[][] ofHour() {
        return copy(ofHour);
    }

    /**
     * The percentiles of a flight in ascending order, in whole minutes.
     *
     * @param predicted by trees
     * @param features of the flight
     */
    public double[] shifted(double[] predicted, double[] features) {
        double[] airline = row(ofAirline, features[airlinePlace]);
        double[] hour = row(ofHour, features[hourPlace]);
        double[] shifted = new double[predicted.length];
        for (int index = 0; index < shifted.length; index++) {
            shifted[index] = Math.round(predicted[index] + airline[index] + hour[index]);
        }
        // Each percentile has trees of its own, which can cross.
        Arrays.sort(shifted);
        return shifted;
    }

    private static double[] row(double[][] rows, double index) {
        return rows[Math.min(rows.length - 1, Math.max(0, (int) index))];
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
