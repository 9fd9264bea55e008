package ontime.model.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlightFileNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "A.CSV", "2008.csv.bz2", "T_ONTIME.asc", "b.txt.zst"})
    void csv(String name) {
        assertThat(FlightFileNames.isCsv(name)).isTrue();
        assertThat(FlightFileNames.isLoadable(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.zip", "a.tar", "a.tar.xz", "a.TGZ", "2008.gz"})
    void archives(String name) {
        assertThat(FlightFileNames.isCsv(name)).isFalse();
        assertThat(FlightFileNames.isLoadable(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.7z", "a.rar"})
    void archivesToUnpackFirst(String name) {
        assertThat(FlightFileNames.isLoadable(name)).isFalse();
        assertThat(FlightFileNames.mayHoldFlights(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.docx", "csv", "a.csv.part", "readme.html"})
    void otherFiles(String name) {
        assertThat(FlightFileNames.mayHoldFlights(name)).isFalse();
    }
}
