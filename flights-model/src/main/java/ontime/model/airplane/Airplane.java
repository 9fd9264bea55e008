package ontime.model.airplane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts from reference data about the airplane that has, or had, a registration mark. A value that a source lacks is
 * {@code null}.
 *
 * @param tailNum the registration mark, {@code N338AA}
 * @param manufacturer as the source writes it: "AIRBUS INDUSTRIE"
 * @param model "A320-214"
 * @param year when it was built
 * @param owner when the source was made; often a bank or a lessor
 * @param ownerState of the owner's address, as the source writes it: "GA" or "GEORGIA"
 * @param ownerAsOf the year in which that was so
 * @param serialNumber the manufacturer's
 * @param kind what kind of aircraft it is
 * @param engineManufacturer "CFM INTL"
 * @param engineModel "CFM56-7B24"
 * @param engineType "Turbo-fan"
 * @param engines how many it has
 * @param seats of the model as certified, not of the cabin
 * @param asOf the year that the source describes
 * @param sources the one that takes precedence, then those that filled in what it lacks
 */
public record Airplane(
        String tailNum,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable Integer year,
        @Nullable String owner,
        @Nullable String ownerState,
        @Nullable Integer ownerAsOf,
        @Nullable String serialNumber,
        @Nullable AircraftKind kind,
        @Nullable String engineManufacturer,
        @Nullable String engineModel,
        @Nullable String engineType,
        @Nullable Integer engines,
        @Nullable Integer seats,
        int asOf,
        List<AirplaneSource> sources) {

    public Airplane {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("facts of %s without a source".formatted(tailNum));
        }
    }

    /** The source that takes precedence. */
    public AirplaneSource source() {
        return sources.get(0);
    }
}
