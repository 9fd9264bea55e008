package ontime.model.airplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlatJsonTest {

    @Test
    void textsAndNumbersAreReadAndNullsLeftOut() {
        assertThat(FlatJson.parse("{\"a\": \"O\\\"Hare \\u00e9\\n\", \"b\":-1.5e3 , \"c\" : null, \"d\":true}"))
                .isEqualTo(Map.of("a", "O\"Hare é\n", "b", "-1.5e3", "d", "true"));
        assertThat(FlatJson.parse("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"a\":{}}", "{\"a\"}", "{\"a\":\"b", "{\"a\":\"\\u00\"}", "{\"a\":,}"})
    void anythingElseIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> FlatJson.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column");
    }
}
