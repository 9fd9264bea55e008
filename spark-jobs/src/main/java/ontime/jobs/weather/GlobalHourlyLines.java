package ontime.jobs.weather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ontime.jobs.weather.GlobalHourlyCells.Report;
import ontime.model.weather.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Global-hourly: CSV with a header. A cell such as WND holds several parts between commas: {@code 250,5,N,0051,5}. A value
 * whose quality code says that it is wrong is left out.
 *
 * @see <a href="https://www.ncei.noaa.gov/data/global-hourly/doc/isd-format-document.pdf">NOAA: Federal Climate Complex
 *     Data Documentation for Integrated Surface Data</a>
 */
final class GlobalHourlyLines implements WeatherLines {

    /** Wrong, by the checks of the archive or of the station. */
    private static final Set<String> WRONG = Set.of("3", "7");

    private static final double METERS_OF_MILE = 1609.344;
    private static final double METERS_OF_FOOT = 0.3048;
    private static final double SCALE = 10;

    private static final int MISSING_DIRECTION = 999;
    private static final int MISSING_SPEED = 9999;
    private static final int MISSING_CEILING = 99_999;
    private static final int MISSING_VISIBILITY = 999_999;
    private static final int MISSING_TEMPERATURE = 9999;
    private static final int MISSING_DEPTH = 9999;

    private static final int DEGREES = 360;
    private static final double COLDEST = -95;
    private static final double HOTTEST = 65;
    private static final double MOST_WIND = 120;
    private static final double MOST_RAIN = 500;

    /** The columns of depths of precipitation, and of the weather as people and as machines report it. */
    private static final int MOST_REPEATED = 4;

    private static final String THUNDER_OF_MACHINE = "7";

    private final GlobalHourlyCells cells = new GlobalHourlyCells(List.of("WND", "CIG", "VIS", "TMP", "DEW"));

    @Override
    public Optional<Observation> read(String line) {
        return cells.read(line).map(GlobalHourlyLines::observation);
    }

    private static Observation observation(Report report) {
        List<String> wind = parts(report, "WND", 5);
        List<String> gust = parts(report, "OC1", 2);
        List<String> ceiling = parts(report, "CIG", 4);
        List<String> visibility = parts(report, "VIS", 4);
        Double speed = value(wind, 3, 4, "WND", MISSING_SPEED, SCALE, 0, MOST_WIND);
        Double direction = value(wind, 0, 1, "WND", MISSING_DIRECTION, 1, 0, DEGREES);
        Double gusts = value(gust, 0, 1, "OC1", MISSING_SPEED, SCALE, 0, MOST_WIND);
        Double miles = value(visibility, 0, 1, "VIS", MISSING_VISIBILITY, METERS_OF_MILE, 0, 200);
        Double feet =
                value(ceiling, 0, 1, "CIG", MISSING_CEILING, METERS_OF_FOOT, 0, Observation.UNLIMITED_CEILING + 1);
        boolean isCalm = wind.size() > 2 && wind.get(2).equals("C");
        return new Observation(
                report.observedAt(),
                isCalm ? Integer.valueOf(0) : whole(direction),
                rounded(speed, KNOTS),
                rounded(gusts, KNOTS),
                rounded(miles, 1),
                whole(feet),
                precipitation(report),
                value(parts(report, "TMP", 2), 0, 1, "TMP", MISSING_TEMPERATURE, SCALE, COLDEST, HOTTEST),
                value(parts(report, "DEW", 2), 0, 1, "DEW", MISSING_TEMPERATURE, SCALE, COLDEST, HOTTEST),
                thunders(report),
                WeatherFormat.GLOBAL_HOURLY.formatName());
    }

    /** The depth of one hour: a report may have depths of several periods. */
    private static @Nullable Double precipitation(Report report) {
        for (String column : repeated("AA")) {
            List<String> depth = parts(report, column, 4);
            if (!depth.isEmpty() && depth.get(0).equals("01")) {
                return value(depth, 1, 3, column, MISSING_DEPTH, SCALE, 0, MOST_RAIN);
            }
        }
        return null;
    }

    /**
     * A report without a thunderstorm means that there was none. MW is the weather as a person reports it (WMO 4677: 17, and
     * 95 to 99), AU and AW as a machine does (WMO 4680: 90 to 96).
     */
    private static boolean thunders(Report report) {
        boolean byMachine = repeated("AU").stream()
                .map(column -> parts(report, column, 7))
                .anyMatch(weather -> !weather.isEmpty() && weather.get(1).equals(THUNDER_OF_MACHINE));
        return byMachine
                || anyCode(report, "MW", 95, 99)
                || anyCode(report, "MW", 17, 17)
                || anyCode(report, "AW", 90, 96);
    }

    private static boolean anyCode(Report report, String name, int least, int most) {
        return repeated(name).stream()
                .map(column -> parts(report, column, 2))
                .filter(weather -> !weather.isEmpty())
                .mapToInt(weather -> number(weather.get(0), name))
                .anyMatch(code -> code >= least && code <= most);
    }

    private static List<String> repeated(String name) {
        return IntStream.rangeClosed(1, MOST_REPEATED)
                .mapToObj(number -> name + number)
                .toList();
    }

    /** The parts of a cell; none if the column or the cell is empty. */
    private static List<String> parts(Report report, String column, int least) {
        String cell = report.get(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> parts = List.of(cell.split(",", -1));
        if (parts.size() < least) {
            throw new BadWeatherLineException(
                    String.format(Locale.ROOT, "%s has %d parts: %s", column, parts.size(), cell));
        }
        return parts;
    }

    /** A part as a number; null if it is missing, or if its quality code says that it is wrong. */
    private static @Nullable Double value(
            List<String> parts,
            int at,
            int quality,
            String name,
            int missing,
            double scale,
            double least,
            double most) {
        if (parts.isEmpty()) {
            return null;
        }
        int number = number(parts.get(at), name);
        if (number == missing || WRONG.contains(parts.get(quality))) {
            return null;
        }
        double value = number / scale;
        if (value < least || value > most) {
            throw new BadWeatherLineException("%s is %s".formatted(name, WeatherLines.round(value)));
        }
        return value;
    }

    private static int number(String text, String name) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadWeatherLineException("%s is not a number: \"%s\"".formatted(name, text), e);
        }
    }

    private static @Nullable Double rounded(@Nullable Double value, double unit) {
        return value == null ? null : Double.valueOf(WeatherLines.round(value * unit));
    }

    private static @Nullable Integer whole(@Nullable Double value) {
        return value == null ? null : Integer.valueOf((int) Math.round(value));
    }
}
