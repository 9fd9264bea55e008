package ontime.web.weather;

import java.util.List;
import java.util.Locale;
import ontime.model.weather.WeatherBand;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherMeasure;
import org.jspecify.annotations.Nullable;

/**
 * The flights in a band of the weather at their origin, as JSON and CSV.
 *
 * @param measure {@code wind}, {@code visibility}, {@code precipitation} or {@code thunder}
 * @param band its name
 * @param from the least value of the band: knots, statute miles or millimeters in an hour
 * @param below its end; null if it has none
 * @param flights scheduled
 * @param cancelled did not fly
 * @param arrivals neither cancelled nor diverted
 * @param lateArrivals arrived 15 or more minutes late
 * @param sumArrDelay minutes over all arrivals, early ones negative
 */
record WeatherCost(
        String measure,
        String band,
        double from,
        @Nullable Double below,
        long flights,
        long cancelled,
        long arrivals,
        long lateArrivals,
        long sumArrDelay) {

    private static WeatherCost of(WeatherCosts.Part part) {
        WeatherBand band = part.band();
        return new WeatherCost(
                word(band.measure()),
                word(band),
                band.from(),
                Double.isInfinite(band.below()) ? null : Double.valueOf(band.below()),
                part.flights(),
                part.cancelled(),
                part.arrivals(),
                part.lateArrivals(),
                part.sumArrDelay());
    }

    /** The bands of a measure over all months together. */
    static List<WeatherCost> list(List<WeatherCosts> months, WeatherMeasure measure) {
        return WeatherCosts.sum(months, measure).stream().map(WeatherCost::of).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Share of all scheduled flights, 0 to 1. */
    double lateShare() {
        return (double) lateArrivals / flights;
    }

    /** Share of all scheduled flights, 0 to 1. */
    double cancelledShare() {
        return (double) cancelled / flights;
    }

    /** Minutes over all arrivals; null if there are none. */
    @Nullable
    Double meanArrDelay() {
        return arrivals == 0 ? null : Double.valueOf((double) sumArrDelay / arrivals);
    }
}
