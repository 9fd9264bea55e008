package ontime.model.weather;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a station at an airport observed. A value is null where it was not observed, or marked as wrong by the archive.
 *
 * @param observedAt UTC
 * @param windDirection from which the wind blows, degrees clockwise from true north; 0 if calm, null if variable
 * @param windSpeed knots
 * @param gust knots; null too where there was none
 * @param visibility statute miles
 * @param ceiling feet above the ground; {@link #UNLIMITED_CEILING} without a layer that covers most of the sky
 * @param precipitation millimetres of water in the last hour; 0 for a trace
 * @param temperature degrees Celsius
 * @param dewPoint degrees Celsius
 * @param thunder whether there was a thunderstorm
 * @param source the archive's format: {@code global-hourly}, {@code metar} or {@code isd-lite}
 */
public record Observation(
        Instant observedAt,
        @Nullable Integer windDirection,
        @Nullable Double windSpeed,
        @Nullable Double gust,
        @Nullable Double visibility,
        @Nullable Integer ceiling,
        @Nullable Double precipitation,
        @Nullable Double temperature,
        @Nullable Double dewPoint,
        @Nullable Boolean thunder,
        String source) {

    /** Feet: NOAA's 22,000 m, which stand for a sky without a ceiling. */
    public static final int UNLIMITED_CEILING = 72_178;

    public Observation {
        Objects.requireNonNull(observedAt);
        Objects.requireNonNull(source);
    }

    /** The larger one of wind and gust, in knots; null if neither is known. */
    public @Nullable Double strongestWind() {
        if (windSpeed == null || gust == null) {
            return gust == null ? windSpeed : gust;
        }
        return Math.max(windSpeed, gust);
    }

    /** Whether there was no ceiling. */
    public boolean isUnlimited() {
        return ceiling != null && ceiling >= UNLIMITED_CEILING;
    }
}
