package ontime.jobs.weather;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * The stations at airports. In the 48 states, a station's call sign is K and the airport's code. Elsewhere (PANC for ANC,
 * PAFA for FAI, PHOG for OGG, TJSJ for SJU) no rule gives it, so the nearest station with a call sign is taken.
 *
 * @param all of the archive
 */
record WeatherStations(List<WeatherStation> all) {

    /** The archive's list of stations. */
    static final String FILE_NAME = "isd-history.csv";

    private static final Set<String> OUTSIDE_THE_48 = Set.of("AK", "HI", "PR", "VI", "GU", "MP", "AS", "TT", "");

    /** A station with the airport's call sign that is farther away belongs to another airport. */
    private static final double FARTHEST_OF_CALL_SIGN = 30;

    private static final double FARTHEST = 10;

    WeatherStations {
        all = List.copyOf(all);
    }

    /**
     * Reads the archive's list.
     *
     * @throws ontime.model.csv.BrokenCsvException if it cannot be read, with the line
     */
    static WeatherStations read(Path file) {
        return new WeatherStations(
                CsvFile.readTable(file).stream().map(WeatherStations::station).toList());
    }

    private static WeatherStation station(CsvRecord line) {
        return new WeatherStation(
                line.cell("USAF"),
                line.cell("WBAN"),
                line.cell("ICAO").strip(),
                degrees(line, "LAT"),
                degrees(line, "LON"),
                day(line, "BEGIN"),
                day(line, "END"));
    }

    private static @Nullable Double degrees(CsvRecord line, String column) {
        return line.cell(column).isBlank() ? null : Double.valueOf(line.number(column, -180, 180));
    }

    private static LocalDate day(CsvRecord line, String column) {
        try {
            return LocalDate.parse(line.cell(column), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw line.broken("%s is no day: %s".formatted(column, e.getMessage()));
        }
    }

    /** The stations of an airport in some months, the best one first; none if there is no station near enough. */
    List<WeatherStation> of(Airport airport, YearMonth first, YearMonth last) {
        List<WeatherStation> named = OUTSIDE_THE_48.contains(airport.state())
                ? List.of()
                : best(withCallSign("K" + airport.code()).filter(station -> isNear(station, airport)), first, last);
        if (!named.isEmpty()) {
            return named;
        }
        return nearest(airport, first, last).stream()
                .flatMap(callSign -> best(withCallSign(callSign), first, last).stream())
                .toList();
    }

    private Stream<WeatherStation> withCallSign(String callSign) {
        return all.stream().filter(station -> station.callSign().equals(callSign));
    }

    private static List<WeatherStation> best(Stream<WeatherStation> stations, YearMonth first, YearMonth last) {
        return stations.filter(station -> station.observed(first, last))
                .sorted(Comparator.comparing(WeatherStation::hasWban)
                        .thenComparing(WeatherStation::end)
                        .reversed())
                .toList();
    }

    private static boolean isNear(WeatherStation station, Airport airport) {
        return airport.latitude() == null
                || airport.longitude() == null
                || station.latitude() == null
                || station.kilometresTo(airport.latitude(), airport.longitude()) <= FARTHEST_OF_CALL_SIGN;
    }

    private List<String> nearest(Airport airport, YearMonth first, YearMonth last) {
        Double latitude = airport.latitude();
        Double longitude = airport.longitude();
        if (latitude == null || longitude == null) {
            return List.of();
        }
        return all.stream()
                .filter(station -> !station.callSign().isEmpty() && station.observed(first, last))
                .filter(station -> station.kilometresTo(latitude, longitude) <= FARTHEST)
                .min(Comparator.comparingDouble(station -> station.kilometresTo(latitude, longitude)))
                .map(WeatherStation::callSign)
                .stream()
                .toList();
    }
}
