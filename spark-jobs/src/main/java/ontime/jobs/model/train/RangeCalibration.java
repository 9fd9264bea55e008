package ontime.jobs.model.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import ontime.features.model.RangeShifts;
import ontime.jobs.model.rows.TrainingRows;
import ontime.model.prediction.Target;

/**
 * Finds what to add to predicted percentiles so that the right share of flights is below them (conformal prediction): by how
 * much flights of days that the trees did not learn from missed them. First for all flights, then for each airline and each
 * hour of departure, as far as they have enough flights.
 */
final class RangeCalibration {

    /** With so many flights, half of the difference of an airline or an hour is kept. Fewer are mostly their weather. */
    private static final double FLIGHTS_OF_HALF = 20_000;

    private static final int HOURS = 24;
    private static final double HALF_A_MINUTE = 0.5;

    private final int airlinePlace;
    private final int hourPlace;

    /**
     * A calibration.
     *
     * @param airlinePlace place of the airline's index in the vector of features
     * @param hourPlace place of the scheduled hour of departure
     */
    RangeCalibration(int airlinePlace, int hourPlace) {
        this.airlinePlace = airlinePlace;
        this.hourPlace = hourPlace;
    }

    /**
     * The shifts after which the right shares of flights are below the percentiles.
     *
     * @param predicted the percentiles of each row
     * @param rows that the percentiles were not learned from
     * @param from the first of them
     * @param share of the shifts that is kept, 0 to 1
     */
    RangeShifts fit(float[][] predicted, TrainingRows rows, int from, double share) {
        int to = from + predicted.length;
        float[] labels = rows.labels(from, to);
        int[] airlines = indices(rows.values(airlinePlace, from, to));
        int[] hours = indices(rows.values(hourPlace, from, to));
        // One more for airlines that training did not have.
        double[][] ofAirline = new double[2 + Arrays.stream(airlines).max().orElse(0)][];
        Arrays.setAll(ofAirline, airline -> new double[Target.RANGE_LEVELS.size()]);
        double[][] ofHour = new double[HOURS][Target.RANGE_LEVELS.size()];
        for (int index = 0; index < Target.RANGE_LEVELS.size(); index++) {
            double level = Target.RANGE_LEVELS.get(index);
            double[] missing = missing(predicted, labels, index);
            double common = percentile(missing, level);
            add(missing, -common);
            double[] airlineShifts = shifts(missing, airlines, ofAirline.length, level);
            subtract(missing, airlines, airlineShifts);
            double[] hourShifts = shifts(missing, hours, HOURS, level);
            for (int airline = 0; airline < ofAirline.length; airline++) {
                ofAirline[airline][index] = share * (common + airlineShifts[airline]);
            }
            for (int hour = 0; hour < HOURS; hour++) {
                ofHour[hour][index] = share * hourShifts[hour];
            }
        }
        return RangeShifts.of(airlinePlace, ofAirline, hourPlace, ofHour);
    }

    /**
     * What must be added to each prediction so that the flight is just not outside. Predictions are rounded, and a flight whose
     * delay is one of the ends of its range is inside.
     */
    private static double[] missing(float[][] predicted, float[] labels, int index) {
        double level = Target.RANGE_LEVELS.get(index);
        double toTheEdge = level < HALF_A_MINUTE ? HALF_A_MINUTE : level > HALF_A_MINUTE ? -HALF_A_MINUTE : 0;
        return IntStream.range(0, labels.length)
                .mapToDouble(row -> labels[row] - predicted[row][index] + toTheEdge)
                .toArray();
    }

    /** The shift of each group of flights: its own percentile, as far as it has enough flights. */
    private static double[] shifts(double[] missing, int[] groups, int most, double level) {
        double[] shifts = new double[most];
        for (int group = 0; group < most; group++) {
            int wanted = group;
            double[] own = IntStream.range(0, missing.length)
                    .filter(row -> groups[row] == wanted)
                    .mapToDouble(row -> missing[row])
                    .toArray();
            shifts[group] = own.length == 0 ? 0 : percentile(own, level) * own.length / (own.length + FLIGHTS_OF_HALF);
        }
        return shifts;
    }

    private static double percentile(double[] values, double level) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(level * sorted.length))];
    }

    private static void add(double[] values, double number) {
        Arrays.setAll(values, row -> values[row] + number);
    }

    private static void subtract(double[] values, int[] groups, double[] shifts) {
        Arrays.setAll(values, row -> values[row] - shifts[groups[row]]);
    }

    private static int[] indices(float[] values) {
        int[] indices = new int[values.length];
        Arrays.setAll(indices, row -> (int) values[row]);
        return indices;
    }
}
