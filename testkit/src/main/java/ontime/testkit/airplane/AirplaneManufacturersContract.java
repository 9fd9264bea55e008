package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.airplane.AirplaneManufacturers;
import org.junit.jupiter.api.Test;

/** The contract of {@link AirplaneManufacturers}. A store's test says how to open one that holds some shares. */
public abstract class AirplaneManufacturersContract {

    /** A store that holds these shares, or none. */
    protected abstract AirplaneManufacturers open(Optional<ManufacturerShares> shares);

    @Test
    void sharesAndMergesComeBackAsTheyWere() {
        ManufacturerShares shares = new ManufacturerShares(
                3,
                1,
                2,
                List.of(
                        new ManufacturerShares.Share("AIRBUS", 1, 33.33),
                        new ManufacturerShares.Share("AIRBUS INDUSTRIE", 1, 33.33),
                        new ManufacturerShares.Share("BOEING", 1, 33.33)),
                List.of(
                        new ManufacturerShares.Share("AIRBUS", 2, 66.67),
                        new ManufacturerShares.Share("BOEING", 1, 33.33)),
                List.of(new ManufacturerShares.Merge("AIRBUS INDUSTRIE", "AIRBUS", 1)));

        assertThat(open(Optional.of(shares)).find()).contains(shares);
    }

    @Test
    void beforeAnythingIsLoadedThereAreNone() {
        assertThat(open(Optional.empty()).find()).isEmpty();
    }
}
