package ontime.jobs.weather;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import ontime.jobs.download.Content;

/**
 * A format of NOAA's Integrated Surface Database. All have a file for each station and year, and times in UTC.
 *
 * @see <a href="https://www.ncei.noaa.gov/products/land-based-station/integrated-surface-database">NOAA: Integrated
 *     Surface Database</a>
 */
public enum WeatherFormat {
    /** CSV with all that a station reported, decoded, with the archive's quality codes; and the text of the report. */
    GLOBAL_HOURLY("global-hourly", Content.TABLE) {
        @Override
        String path(WeatherStation station, int year) {
            return String.format(
                    Locale.ROOT, "data/global-hourly/access/%d/%s%s.csv", year, station.usaf(), station.wban());
        }

        @Override
        String fileName(WeatherStation station, int year) {
            return String.format(Locale.ROOT, "global-hourly-%d-%s%s.csv", year, station.usaf(), station.wban());
        }

        @Override
        WeatherLines lines() {
            return new GlobalHourlyLines();
        }
    },
    /** The same files, read by the text of their reports. */
    METAR("metar", Content.TABLE) {
        @Override
        String path(WeatherStation station, int year) {
            return GLOBAL_HOURLY.path(station, year);
        }

        @Override
        String fileName(WeatherStation station, int year) {
            return GLOBAL_HOURLY.fileName(station, year);
        }

        @Override
        WeatherLines lines() {
            return new MetarLines();
        }
    },
    /** Fixed columns, small: wind, temperature, dew point and precipitation at the full hour. */
    ISD_LITE("isd-lite", Content.GZIP) {
        @Override
        String path(WeatherStation station, int year) {
            return String.format(
                    Locale.ROOT, "pub/data/noaa/isd-lite/%d/%s-%s-%d.gz", year, station.usaf(), station.wban(), year);
        }

        @Override
        String fileName(WeatherStation station, int year) {
            return String.format(Locale.ROOT, "isd-lite-%s-%s-%d.gz", station.usaf(), station.wban(), year);
        }

        @Override
        WeatherLines lines() {
            return new IsdLiteLines();
        }
    };

    private final String formatName;
    private final Content content;

    WeatherFormat(String formatName, Content content) {
        this.formatName = formatName;
        this.content = content;
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static WeatherFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.formatName.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such format of weather: %s; there are: %s"
                        .formatted(
                                name,
                                Arrays.stream(values())
                                        .map(WeatherFormat::formatName)
                                        .collect(Collectors.joining(", ")))));
    }

    public String formatName() {
        return formatName;
    }

    /** What its files must be. */
    Content content() {
        return content;
    }

    /** Where the archive has a file, below its base address. */
    abstract String path(WeatherStation station, int year);

    /** What the collected file is called. */
    abstract String fileName(WeatherStation station, int year);

    /** Reads the lines of one file. */
    abstract WeatherLines lines();
}
