package ontime.local.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.Test;

final class AirflowJobsTest {

    @Test
    void aMachineRunsOneJobForTwoProcessorsAndForTheMemoryOfOneInItsHalf() {
        assertThat(AirflowJobs.atOnce(2, 8_000, 3_072)).isEqualTo(1);
        assertThat(AirflowJobs.atOnce(8, 32_000, 3_072)).isEqualTo(4);
        assertThat(AirflowJobs.atOnce(32, 32_000, 3_072)).isEqualTo(4);
    }

    @Test
    void aSmallMachineRunsOneAllTheSame() {
        assertThat(AirflowJobs.atOnce(1, 2_000, 3_072)).isEqualTo(1);
    }

    @Test
    void theSettingGoesFirst() {
        assertThat(AirflowJobs.atOnce(SettingsReader.read(Map.of("ONTIME_AIRFLOW_JOBS", "7"))))
                .isEqualTo(7);
    }
}
