package ontime.model.airplane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the facts that several sources have for a registration mark. Facts that fit the flights come before those that do
 * not; then those of the source nearest in time to the last flight; then the FAA's own. Sources that describe
 * the same airplane fill in what the first one lacks.
 */
final class FactsChoice {

    /** Models of one family share this many first letters and digits: "A319", "CL60", "7377". */
    private static final int FAMILY = 4;

    private final Airliners airliners;

    FactsChoice(Airliners airliners) {
        this.airliners = airliners;
    }

    KnownFacts choose(List<Airplane> candidates, LocalDate firstFlight, LocalDate lastFlight) {
        List<Airplane> inOrder = candidates.stream()
                .sorted(Comparator.comparing((Airplane airplane) ->
                                !doubts(airplane, firstFlight).isEmpty())
                        .thenComparing(airplane -> Math.abs(airplane.asOf() - lastFlight.getYear()))
                        .thenComparing(airplane -> airplane.source() == AirplaneSource.FAA_REGISTRY
                                        || airplane.source() == AirplaneSource.FAA_INQUIRY
                                ? 0
                                : 1)
                        .thenComparing(Airplane::source))
                .toList();
        Airplane facts = inOrder.get(0);
        List<Airplane> others = new ArrayList<>();
        for (Airplane other : inOrder.subList(1, inOrder.size())) {
            if (isSame(inOrder.get(0), other)) {
                facts = complete(facts, other);
            } else {
                others.add(other);
            }
        }
        return new KnownFacts(facts, doubts(facts, firstFlight), others);
    }

    private Set<FactsDoubt> doubts(Airplane airplane, LocalDate firstFlight) {
        Set<FactsDoubt> doubts = EnumSet.noneOf(FactsDoubt.class);
        if (!airliners.has(airplane)) {
            doubts.add(FactsDoubt.NOT_AN_AIRLINER);
        }
        if (airplane.year() != null && airplane.year() > firstFlight.getYear()) {
            doubts.add(FactsDoubt.BUILT_LATER);
        }
        return doubts;
    }

    /** Whether two sources describe one airplane: models of a family, and no contradiction in year or serial number. */
    private static boolean isSame(Airplane one, Airplane other) {
        return isFamily(one.model(), other.model())
                && isNoContradiction(one.year(), other.year())
                && isNoContradiction(one.serialNumber(), other.serialNumber());
    }

    private static boolean isNoContradiction(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || one.equals(other);
    }

    private static boolean isFamily(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        String family = family(one);
        return family.length() == FAMILY && family.equals(family(other));
    }

    private static String family(String model) {
        String letters = model.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return letters.substring(0, Math.min(FAMILY, letters.length()));
    }

    private static Airplane complete(Airplane facts, Airplane other) {
        List<AirplaneSource> sources = new ArrayList<>(facts.sources());
        Airplane completed = completed(facts, other, sources);
        if (completed.equals(facts)) {
            return facts;
        }
        sources.addAll(other.sources());
        return completed(facts, other, sources);
    }

    private static Airplane completed(Airplane facts, Airplane other, List<AirplaneSource> sources) {
        return new Airplane(
                facts.tailNum(),
                facts.manufacturer() == null ? other.manufacturer() : facts.manufacturer(),
                facts.model() == null ? other.model() : facts.model(),
                facts.year() == null ? other.year() : facts.year(),
                facts.owner() == null ? other.owner() : facts.owner(),
                facts.owner() == null ? other.ownerState() : facts.ownerState(),
                facts.owner() == null ? other.ownerAsOf() : facts.ownerAsOf(),
                facts.serialNumber() == null ? other.serialNumber() : facts.serialNumber(),
                facts.kind() == null ? other.kind() : facts.kind(),
                facts.engineManufacturer() == null ? other.engineManufacturer() : facts.engineManufacturer(),
                facts.engineManufacturer() == null ? other.engineModel() : facts.engineModel(),
                facts.engineType() == null ? other.engineType() : facts.engineType(),
                facts.engines() == null ? other.engines() : facts.engines(),
                facts.seats() == null ? other.seats() : facts.seats(),
                facts.asOf(),
                sources);
    }
}
