package ontime.jobs.weather;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import ontime.model.weather.Observation;
import org.jspecify.annotations.Nullable;

/**
 * ISD-Lite: columns at fixed places, scaled by ten, -9999 where nothing was observed. Times are rounded up to the hour, so
 * that no observation looks older than it is.
 *
 * @see <a href="https://www.ncei.noaa.gov/pub/data/noaa/isd-lite/isd-lite-format.txt">NOAA: ISD-Lite format</a>
 */
final class IsdLiteLines implements WeatherLines {

    private static final int LENGTH = 61;
    private static final int MISSING = -9999;
    private static final double SCALE = 10;
    private static final int DEGREES = 360;
    private static final double COLDEST = -95;
    private static final double HOTTEST = 65;
    private static final double MOST_WIND = 120;
    private static final double MOST_RAIN = 500;

    /** A trace has this value instead of a depth. */
    private static final int TRACE = -1;

    @Override
    public Optional<Observation> read(String line) {
        if (line.length() < LENGTH) {
            throw new BadWeatherLineException(
                    String.format(Locale.ROOT, "%d characters, expected %d", line.length(), LENGTH));
        }
        Double direction = value(line, 31, "the wind direction", 1, 0, DEGREES);
        return Optional.of(new Observation(
                time(line).toInstant(ZoneOffset.UTC),
                direction == null ? null : direction.intValue(),
                knots(value(line, 37, "the wind speed", SCALE, 0, MOST_WIND)),
                null,
                null,
                null,
                number(line, 49, 55) == TRACE
                        ? Double.valueOf(0)
                        : value(line, 49, "the precipitation", SCALE, 0, MOST_RAIN),
                value(line, 13, "the temperature", SCALE, COLDEST, HOTTEST),
                value(line, 19, "the dew point", SCALE, COLDEST, HOTTEST),
                null,
                WeatherFormat.ISD_LITE.formatName()));
    }

    private static LocalDateTime time(String line) {
        try {
            return LocalDateTime.of(
                    number(line, 0, 4), number(line, 5, 7), number(line, 8, 10), number(line, 11, 13), 0);
        } catch (DateTimeException e) {
            throw new BadWeatherLineException("no such time: " + line.substring(0, 13), e);
        }
    }

    private static @Nullable Double value(
            String line, int start, String name, double scale, double least, double most) {
        int number = number(line, start, start + 6);
        if (number == MISSING) {
            return null;
        }
        double value = number / scale;
        if (value < least || value > most) {
            throw new BadWeatherLineException("%s is %s".formatted(name, value));
        }
        return value;
    }

    private static int number(String line, int start, int end) {
        String text = line.substring(start, end).strip();
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadWeatherLineException("not a number: \"%s\"".formatted(text), e);
        }
    }

    private static @Nullable Double knots(@Nullable Double metersPerSecond) {
        return metersPerSecond == null ? null : Double.valueOf(WeatherLines.round(metersPerSecond * KNOTS));
    }
}
