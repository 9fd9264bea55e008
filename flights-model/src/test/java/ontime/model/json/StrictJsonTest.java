package ontime.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

    record Leg(String text, double number, List<Double> list, @Nullable Integer whole, LocalDate day) {}

    private static final Leg LEG =
            new Leg("a \"quoted\" \\ \n é 漢 \u0001", 0.1 + 0.2, List.of(1.5, -2e-300), null, LocalDate.of(2008, 2, 29));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(StrictJson.read(StrictJson.write(LEG), Leg.class)).isEqualTo(LEG);
    }

    @Test
    void escapesAndBlanksAreRead() {
        ObjectNode object = StrictJson.object(bytes(" {\t\"a\" : \"\\u00e9\\n\\/\" ,\r\n\"b\":[ 1 , 2 ]}\n"));

        assertThat(object.path("a").textValue()).isEqualTo("é\n/");
        assertThat(object.path("b")).extracting(JsonNode::doubleValue).containsExactly(1.0, 2.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "number":            | "numbers":             | number is missing
            "whole":null         | "size":null            | a value of an unknown name
            "whole":null         | "whole":1.5            | whole has a value of the wrong type
            "whole":null         | "whole":"1"            | whole has a value of the wrong type
            "whole":null         | "whole":true           | whole has a value of the wrong type
            "day":"2008-02-29"   | "day":"2008-02-30"     | day has a value of the wrong type
            "day":"2008-02-29"   | "day":[2008,2,29]      | day has a value of the wrong type
            "day":"2008-02-29"   | "day":null             | day is missing
            """)
    void aWrongValueIsNamed(String right, String wrong, String message) {
        String text = new String(StrictJson.write(LEG), StandardCharsets.UTF_8);
        assertThat(text).contains(right);

        assertThatThrownBy(() -> StrictJson.read(bytes(text.replace(right, wrong)), Leg.class))
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(BrokenJsonException.class)
                .hasMessage(message);
    }

    @Test
    void aNumberIsNoText() {
        String text = new String(StrictJson.write(LEG), StandardCharsets.UTF_8);

        assertThatThrownBy(() ->
                        StrictJson.read(bytes(text.replaceFirst("\"text\":\"[^,]*\",", "\"text\":7,")), Leg.class))
                .hasMessage("text has a value of the wrong type");
    }

    @Test
    void aMessageSaysWhatIsBrokenAndWhereButNeverRepeatsIt() {
        assertThatThrownBy(() -> StrictJson.object(bytes("{\"secret\":1,\"secret\":2}")))
                .hasMessage("not a JSON object: a name twice, line 1, column 21");
        assertThatThrownBy(() -> StrictJson.object(bytes("{\"a\":secret}")))
                .hasMessageStartingWith("not a JSON object: unexpected text, line 1")
                .message()
                .doesNotContain("secret");
        assertThatThrownBy(() -> StrictJson.object(bytes("{\"a\":")))
                .hasMessage("not a JSON object: it ends too early");
        assertThatThrownBy(() -> StrictJson.object(bytes("{} {}")))
                .hasMessageStartingWith("not a JSON object: something after the end");
        assertThatThrownBy(() -> StrictJson.object(bytes("{\"a\":" + "[".repeat(9))))
                .hasMessageStartingWith("not a JSON object: nested too deep");
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
                "\ufeff{}",
                "{\"a\":1}/**/",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":Infinity}",
                "{\"a\":\"\t\"}",
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

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
