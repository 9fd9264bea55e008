package ontime.jobs.weather;

import java.io.Serializable;
import java.util.List;

/**
 * The collected files of an airport.
 *
 * @param airport its code
 * @param files paths; if two have an observation of the same minute, that of the earlier file counts
 * @param format of the files
 * @param months as {@code 2008-01}: observations of other months are left out
 */
record AirportFiles(String airport, List<String> files, WeatherFormat format, List<String> months)
        implements Serializable {}
