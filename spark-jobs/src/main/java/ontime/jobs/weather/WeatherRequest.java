package ontime.jobs.weather;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.model.catalog.Months;

/**
 * Which weather to load, and from where.
 *
 * @param months empty for those of the loaded flights
 * @param airports codes; none for those of the loaded flights
 * @param archive an http(s) address or a folder with the archive's layout; empty for the setting
 * @param format of the files
 * @param parallel files at a time
 */
public record WeatherRequest(
        Optional<Months> months, List<String> airports, Optional<String> archive, WeatherFormat format, int parallel) {

    private static final int MOST_PARALLEL = 16;

    public WeatherRequest {
        airports = List.copyOf(airports);
        airports.stream()
                .filter(code -> !code.matches("[A-Z0-9]{3}"))
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("--airports has codes of three letters or digits, not: " + code);
                });
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "--parallel must be from 1 to %d, not: %d", MOST_PARALLEL, parallel));
        }
    }
}
