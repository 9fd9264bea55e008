package ontime.model.airplane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An airplane in a search result.
 *
 * @param tailNum as flown
 * @param manufacturer with spellings merged; null if it is not known
 * @param model as the source writes it
 * @param year built
 * @param owner when the source was made
 * @param ownerState of the owner's address
 * @param serialNumber the manufacturer's
 * @param engineManufacturer as the source writes it
 * @param engineModel as the source writes it
 * @param carriers codes of the airlines that it flew for, most flights first
 * @param flights in all loaded months
 * @param doubtful whether the facts may be another aircraft's
 */
public record AirplaneEntry(
        String tailNum,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable Integer year,
        @Nullable String owner,
        @Nullable String ownerState,
        @Nullable String serialNumber,
        @Nullable String engineManufacturer,
        @Nullable String engineModel,
        List<String> carriers,
        long flights,
        boolean doubtful) {

    public AirplaneEntry {
        carriers = List.copyOf(carriers);
    }

    /** The entry of an airplane. */
    public static AirplaneEntry of(FlownAirplane flown) {
        Airplane facts = flown.facts();
        return new AirplaneEntry(
                flown.tailNum(),
                flown.maker(),
                facts == null ? null : facts.model(),
                facts == null ? null : facts.year(),
                facts == null ? null : facts.owner(),
                facts == null ? null : facts.ownerState(),
                facts == null ? null : facts.serialNumber(),
                facts == null ? null : facts.engineManufacturer(),
                facts == null ? null : facts.engineModel(),
                flown.carriers().stream().map(FlownAirplane.OfCarrier::carrier).toList(),
                flown.totals().flights(),
                !flown.doubts().isEmpty());
    }
}
