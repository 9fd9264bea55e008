package ontime.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", "a \"quoted\" \\ \n é 漢 \u0001");
        values.put("number", 0.1 + 0.2);
        values.put("list", Arrays.asList(1.5, -2e-300, null, true, "x"));
        values.put("object", Map.of("inner", List.of()));

        assertThat(StrictJson.object(bytes(JsonText.of(values)))).isEqualTo(values);
    }

    @Test
    void escapesAndBlanksAreRead() {
        assertThat(StrictJson.object(bytes(" {\t\"a\" : \"\\u00e9\\n\\/\" ,\r\n\"b\":[ 1 , 2 ]}\n")))
                .containsEntry("a", "é\n/")
                .containsEntry("b", List.of(1.0, 2.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}x",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"line\nbreak\"}",
                "{\"a\":[[[[[[[[[1]]]]]]]]]}"
            })
    void whatIsNoObjectIsRefused(String text) {
        assertThatThrownBy(() -> StrictJson.object(bytes(text))).isInstanceOf(BrokenJsonException.class);
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        byte[] bytes = bytes("{\"a\":\"?\"}");
        bytes[6] = (byte) 0xff;

        assertThatThrownBy(() -> StrictJson.object(bytes))
                .isInstanceOf(BrokenJsonException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void randomBytesAreRefusedAndNothingElseIsThrown() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && round % 2 == 0) {
                bytes[0] = '{';
            }

            assertThatThrownBy(() -> StrictJson.object(bytes)).isInstanceOf(BrokenJsonException.class);
        }
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsNotWritten() {
        assertThatThrownBy(() -> JsonText.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
