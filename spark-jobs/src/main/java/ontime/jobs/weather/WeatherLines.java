package ontime.jobs.weather;

import java.util.Optional;
import ontime.model.weather.Observation;

/** Reads the lines of one file, in their order: the first one may be a header. */
interface WeatherLines {

    /** A meter a second, in knots. */
    double KNOTS = 3600.0 / 1852;

    /**
     * The observation of a line; empty if the line is a header, or a summary of a day or month.
     *
     * @throws BadWeatherLineException if the line is neither
     */
    Optional<Observation> read(String line);

    /** One digit after the point: no instrument is better. */
    static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
