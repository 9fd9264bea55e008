package ontime.features.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SavedModelsTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"..", "../../somewhere", "/etc", "late/../..", "", "Late", "file:late"})
    void aNameThatIsNoWordLeadsToNoFolder(String name) {
        assertThatThrownBy(() -> models().manifest(name, 1)).hasMessageContaining("not the name of a model");
    }

    @Test
    void aModelThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> models().manifest("late_before_departure", 7)).hasMessageContaining("no such model");
    }

    private SavedModels models() {
        return new SavedModels(data.toUri().toString(), new Configuration(false));
    }
}
