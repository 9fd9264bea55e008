package ontime.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import ontime.model.catalog.StoredDataset;
import org.junit.jupiter.api.Test;

final class FlightCommandsTest {

    @Test
    void theMonthlyRunPublishesWhatTheCatalogMarks() {
        List<StoredDataset> marked = Arrays.stream(StoredDataset.values())
                .filter(dataset ->
                        dataset.runsMonthly() && dataset.publishedBy().isPresent())
                .toList();

        assertThat(FlightCommands.datasets(true, List.of())).containsExactlyElementsOf(marked);
        assertThat(marked)
                .contains(StoredDataset.LOADS, StoredDataset.ON_TIME_PERFORMANCE_INDEX, StoredDataset.DELAY_STATES)
                .doesNotContain(StoredDataset.ON_TIME_PERFORMANCE, StoredDataset.BATCH_PREDICTIONS);
    }

    @Test
    void namedDatasetsArePublishedInTheOrderOfTheCatalog() {
        assertThat(FlightCommands.datasets(false, List.of("airplanes", "airports")))
                .containsExactly(StoredDataset.AIRPORTS, StoredDataset.AIRPLANES);
    }

    @Test
    void namesBesideMonthlyAndUnknownNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlightCommands.datasets(true, List.of("airports")))
                .withMessageContaining("not both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlightCommands.datasets(false, List.of("airport")))
                .withMessageContaining("airport");
    }
}
