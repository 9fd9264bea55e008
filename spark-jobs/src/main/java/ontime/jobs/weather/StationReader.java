package ontime.jobs.weather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import ontime.model.weather.Observation;
import org.apache.spark.sql.Row;

/** Reads the files of an airport: its observations in order of time, and the lines that are none. Runs on executors. */
final class StationReader {

    /** More bad lines of a file are counted, and not kept: such a file is of another format. */
    private static final int MOST_LINES = 100;

    private final AirportFiles airport;
    private final Set<YearMonth> months = new HashSet<>();
    private final Map<Instant, Observation> observations = new TreeMap<>();
    private final List<Row> refused = new ArrayList<>();

    private StationReader(AirportFiles airport) {
        this.airport = airport;
        airport.months().forEach(month -> months.add(YearMonth.parse(month)));
    }

    /** The rows of an airport, in the form of {@link WeatherRows}. */
    static Iterator<Row> rows(AirportFiles airport) {
        StationReader reader = new StationReader(airport);
        airport.files().forEach(file -> reader.read(Path.of(file)));
        List<Row> rows = new ArrayList<>(reader.refused);
        reader.observations.values().forEach(observation -> rows.add(WeatherRows.row(airport.airport(), observation)));
        return rows.iterator();
    }

    private void read(Path file) {
        String name = String.valueOf(file.getFileName());
        WeatherLines lines = airport.format().lines();
        long bad = 0;
        long number = 0;
        try (BufferedReader reader = open(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                Optional<String> reason = read(lines, line);
                if (reason.isPresent() && bad++ < MOST_LINES) {
                    refused.add(WeatherRows.refused(airport.airport(), name, number, reason.get(), line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
        if (bad > MOST_LINES) {
            refused.add(WeatherRows.refused(
                    airport.airport(),
                    name,
                    number,
                    String.format(Locale.ROOT, "%,d more lines are no observations", bad - MOST_LINES),
                    ""));
        }
    }

    /** Reads a line; returns the reason if it is no observation. */
    private Optional<String> read(WeatherLines lines, String line) {
        try {
            lines.read(line)
                    .filter(observation -> months.contains(
                            YearMonth.from(observation.observedAt().atOffset(ZoneOffset.UTC))))
                    .ifPresent(observation -> observations.putIfAbsent(observation.observedAt(), observation));
            return Optional.empty();
        } catch (BadWeatherLineException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.ISO_8859_1));
    }
}
