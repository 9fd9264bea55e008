package ontime.model.airplane;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values as sources write them: padded, and with words of their own for nothing. */
final class SourceText {

    private static final Set<String> NOTHING = Set.of("", "NA", "NONE", "UNKNOWN", "N/A");
    private static final int FIRST_YEAR = 1903;
    private static final int LAST_YEAR = 2100;

    private SourceText() {}

    static @Nullable String text(@Nullable String cell) {
        String text = cell == null ? "" : cell.strip();
        return NOTHING.contains(text.toUpperCase(Locale.ROOT)) ? null : text;
    }

    /** A whole number above 0. */
    static @Nullable Integer number(@Nullable String cell) {
        String text = cell == null ? "" : cell.strip();
        if (!text.matches("\\d{1,6}")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number == 0 ? null : (Integer) number;
    }

    /** A year in which airplanes were built. */
    static @Nullable Integer year(@Nullable String cell) {
        Integer year = number(cell);
        return year == null || year < FIRST_YEAR || year > LAST_YEAR ? null : year;
    }

    /** The type of an engine, which sources spell "Turbo-Fan" and "Turbo-fan". */
    static @Nullable String engineType(@Nullable String cell) {
        String text = text(cell);
        return text == null
                ? null
                : text.substring(0, 1).toUpperCase(Locale.ROOT)
                        + text.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The kind of an aircraft, in the words "Fixed wing multi engine" with a hyphen or without. */
    static @Nullable AircraftKind kind(@Nullable String cell) {
        String text = text(cell);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT).replace('-', ' ')) {
            case "fixed wing multi engine" -> AircraftKind.FIXED_WING_MULTI_ENGINE;
            case "fixed wing single engine" -> AircraftKind.FIXED_WING_SINGLE_ENGINE;
            case "rotorcraft" -> AircraftKind.ROTORCRAFT;
            default -> AircraftKind.OTHER;
        };
    }
}
