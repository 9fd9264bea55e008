package ontime.model.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Statements for common questions, to begin with: in the SQL workbench and in notebooks. */
public enum QueryTemplate {
    /** The minutes that the routes into the airport {@code :dest} lost to weather, by week. */
    WEATHER_INTO,
    /** Flights and late flights by month. */
    SEASONALITY,
    /** The routes with at least {@code :least_count} flights that have the longest mean arrival delay. */
    WORST_ROUTES,
    /** The minutes of delay of the airline {@code :airline} by cause and month. */
    CAUSES,
    /** The flights of the airplane {@code :tail}. */
    AIRPLANE,
    /** The mean delay of flights from the airport {@code :origin} by hour of departure. */
    HOURS;

    /** The name in addresses and messages: {@code weather-into}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The template with a key; empty if there is none. */
    public static Optional<QueryTemplate> find(String key) {
        return Stream.of(values())
                .filter(template -> template.key().equals(key))
                .findFirst();
    }

    /** The SQL, whose first line is a comment with the question. The view {@code flights} contains all loaded flights. */
    public String statement() {
        try (InputStream in = Objects.requireNonNull(QueryTemplate.class.getResourceAsStream(key() + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
