package ontime.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LaunchTest {

    private static final Path FLIGHTS = Path.of("/flights");
    private static final Path MINE = Path.of("/mine");
    private static final Optional<Path> DOWNLOADED = Optional.of(Path.of("/data/reference"));

    @Test
    void downloadedReferenceFilesAreUsedIfNoOthersAreGiven() {
        FlightSource without = new FlightSource(FLIGHTS, FlightSource.Kind.USER, Optional.empty());

        assertThat(Launch.remembered(Optional.of(without), DOWNLOADED, Map.of()))
                .isEqualTo(Map.of("ONTIME_REFERENCE", "/data/reference", "ONTIME_BTS_URL", "/flights"));
        assertThat(Launch.remembered(Optional.empty(), DOWNLOADED, Map.of()))
                .isEqualTo(Map.of("ONTIME_REFERENCE", "/data/reference"));
        assertThat(Launch.remembered(Optional.empty(), Optional.empty(), Map.of()))
                .isEmpty();
        assertThat(Launch.remembered(Optional.of(without.withReference(Optional.of(MINE))), DOWNLOADED, Map.of()))
                .containsEntry("ONTIME_REFERENCE", "/mine");
    }

    @Test
    void aVariableOfTheCallerWins() {
        FlightSource source = new FlightSource(FLIGHTS, FlightSource.Kind.USER, Optional.of(MINE));

        assertThat(Launch.remembered(Optional.of(source), DOWNLOADED, Map.of("ONTIME_REFERENCE", "/other")))
                .isEqualTo(Map.of("ONTIME_BTS_URL", "/flights"));
    }
}
