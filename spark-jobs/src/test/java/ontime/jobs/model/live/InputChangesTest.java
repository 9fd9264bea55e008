package ontime.jobs.model.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ontime.features.Feature;
import ontime.features.WeatherFeatures;
import ontime.jobs.TestSpark;
import ontime.model.learning.FeatureDrift;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class InputChangesTest {

    private static final Feature WIND = WeatherFeatures.FEATURES.get(0);

    private static final Dataset<Row> NO_WEATHER = wind("cast(null as double)");
    private static final Dataset<Row> CALM = wind("cast(id % 10 as double)");
    private static final Dataset<Row> STORM = wind("cast(30 + id % 10 as double)");

    @Test
    void weatherThatWasNeverLoadedHasNotChanged() {
        FeatureDrift drift = change(NO_WEATHER, NO_WEATHER);

        assertThat(drift.index()).isZero();
        assertThat(drift.before()).isNull();
    }

    @Test
    void otherWeatherHasChangedAndSoHasWeatherThatIsNoLongerLoaded() {
        assertThat(change(CALM, CALM).index()).isZero();
        assertThat(change(CALM, STORM).index()).isGreaterThan(1);
        assertThat(change(CALM, NO_WEATHER).index()).isGreaterThan(1);
    }

    private static FeatureDrift change(Dataset<Row> learned, Dataset<Row> fresh) {
        return new InputChanges(List.of(WIND)).find(learned, fresh).get(0);
    }

    private static Dataset<Row> wind(String value) {
        return TestSpark.session().range(1000).selectExpr(value + " as " + WIND.name());
    }
}
