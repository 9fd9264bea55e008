package ontime.model.airplane;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import ontime.model.csv.CsvFile;

/**
 * Knows passenger aircraft of airlines, by OnTime's own table of makers and models. An aircraft that has one engine or
 * pistons, or is a helicopter or a balloon, is never one.
 */
final class Airliners {

    private static final String RESOURCE = "/ontime/airliners.csv";
    private static final Set<String> SMALL_ENGINES =
            Set.of("Reciprocating", "4 cycle", "2 cycle", "Electric", "Rotary", "None");

    private final List<Type> types;

    private record Type(String maker, Pattern model) {}

    private Airliners(List<Type> types) {
        this.types = types;
    }

    /** Reads the table. Keep the result: every call reads it again. */
    static Airliners read() {
        return new Airliners(CsvFile.readResource(Airliners.class, RESOURCE).stream()
                .map(row -> new Type(row.cell("maker"), Pattern.compile(row.cell("model"))))
                .toList());
    }

    boolean has(Airplane airplane) {
        boolean large = airplane.kind() == null || airplane.kind() == AircraftKind.FIXED_WING_MULTI_ENGINE;
        boolean strong = airplane.engineType() == null || !SMALL_ENGINES.contains(airplane.engineType());
        return large && strong && isKnown(airplane);
    }

    private boolean isKnown(Airplane airplane) {
        if (airplane.manufacturer() == null || airplane.model() == null) {
            return false;
        }
        String maker = airplane.manufacturer().toUpperCase(Locale.ROOT);
        String model = airplane.model().toUpperCase(Locale.ROOT);
        return types.stream()
                .anyMatch(type -> maker.startsWith(type.maker())
                        && type.model().matcher(model).matches());
    }
}
