package ontime.demo.weather;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import ontime.demo.chance.Dice;
import ontime.demo.place.Clocks;
import ontime.demo.place.Field;
import ontime.demo.place.Fields;

/**
 * Makes a month's weather. A region's days hang together (yesterday's front is still there), a region's airports share
 * most of their weather, and an airport's storm lasts some hours, so that all its flights of those hours suffer together.
 */
public final class WeatherMaker {

    private static final long REGIONS = 1;
    private static final long AIRPORTS = 2;
    private static final double BAD_FROM = 0.55;
    private static final double OF_NATION = 0.5;
    private static final double OF_PLACE = 0.87;
    private static final double OF_YESTERDAY = 0.6;
    private static final double OF_TODAY = 0.8;
    private static final double OF_REGION = 0.8;
    private static final double OWN = 0.6;

    private final Clocks clocks;
    private final YearMonth month;
    private final long seed;
    private final Map<Long, double[]> regions = new HashMap<>();

    private WeatherMaker(Clocks clocks, YearMonth month, long seed) {
        this.clocks = clocks;
        this.month = month;
        this.seed = seed;
    }

    /** The weather of a month, which depends on the month and the seed alone. */
    public static Weather make(Fields fields, Clocks clocks, YearMonth month, long seed) {
        WeatherMaker maker = new WeatherMaker(clocks, month, seed);
        return new Weather(clocks, fields.list().stream().map(maker::hours).toArray(float[][]::new));
    }

    private float[] hours(Field field) {
        float[] hours = new float[clocks.hours()];
        Dice dice = Dice.of(
                seed,
                AIRPORTS,
                month.getLong(ChronoField.PROLEPTIC_MONTH),
                field.code().hashCode());
        Climate climate = Climate.of(field, month.getMonth());
        double[] region = regions.computeIfAbsent(region(field), this::days);
        for (int day = 0; day < region.length; day++) {
            double excess = OF_REGION * region[day] + OWN * dice.normal() - BAD_FROM;
            int midnight = day * 24 + 24 - clocks.hourOfDay(field, day * 24);
            if (excess > 0) {
                storm(hours, midnight + dice.below(24), 6 + dice.below(12), 2.6 * excess * climate.winter());
                storm(hours, midnight + 12 + dice.below(7), 2 + dice.below(5), 3.2 * excess * climate.thunder());
            }
            if (dice.chance(climate.fog())) {
                storm(hours, midnight + 5, 3 + dice.below(4), 0.3 + 0.8 * dice.unit());
            }
        }
        return hours;
    }

    /** Rises to its worst in the middle and wanes; where storms meet, the worse one counts. */
    private static void storm(float[] hours, int begin, int length, double worst) {
        for (int i = 0; i <= length; i++) {
            int hour = begin + i;
            if (hour >= 0 && hour < hours.length) {
                double middle = 1 - Math.abs(2.0 * i / length - 1);
                hours[hour] = (float) Math.max(hours[hour], worst * (0.4 + 0.6 * middle));
            }
        }
    }

    private double[] days(long region) {
        Dice nation = Dice.of(seed, REGIONS, month.getLong(ChronoField.PROLEPTIC_MONTH));
        Dice dice = Dice.of(seed, REGIONS, month.getLong(ChronoField.PROLEPTIC_MONTH), region);
        double[] days = new double[clocks.hours() / 24];
        double yesterday = dice.normal();
        for (int day = 0; day < days.length; day++) {
            double news = OF_NATION * nation.normal() + OF_PLACE * dice.normal();
            yesterday = OF_YESTERDAY * yesterday + OF_TODAY * news;
            days[day] = yesterday;
        }
        return days;
    }

    /** Some hundred miles square. */
    private static long region(Field field) {
        return Math.round(field.latitude() / 5) * 1_000 + Math.round(field.longitude() / 7);
    }
}
