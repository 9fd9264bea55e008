package ontime.jobs.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.Test;

final class SourceOptionsTest {

    @Test
    void flightsThatNobodyNamesLieInTheFolderThatTheyArePublishedIn() {
        assertThat(incoming("/flights/bts")).isEqualTo("/flights/bts");
    }

    @Test
    void elseWhereTheyWereCollected() {
        assertThat(incoming("https://example.org/PREZIP/")).isEqualTo("/data/bts");
    }

    private static String incoming(String published) {
        return SourceOptions.incoming(SettingsReader.read(Map.of("ONTIME_BTS_URL", published, "ONTIME_DATA", "/data")));
    }
}
