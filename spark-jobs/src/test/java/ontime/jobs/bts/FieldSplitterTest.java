package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldSplitterTest {

    @Test
    void splitsBareQuotedAndEmptyFields() {
        assertThat(split("1,\"Atlanta, GA\",,\"\",x,")).containsExactly("1", "Atlanta, GA", "", "", "x", "");
    }

    @Test
    void anEmptyLineIsOneEmptyField() {
        assertThat(split("")).containsExactly("");
    }

    @Test
    void aQuoteInsideABareFieldIsRefused() {
        assertThat(reason("1,AT\"L,2")).isEqualTo(LineReason.BAD_QUOTE);
    }

    @Test
    void textBehindAClosingQuoteIsRefused() {
        assertThat(reason("\"AT\"L,2")).isEqualTo(LineReason.BAD_QUOTE);
    }

    @Test
    void aQuoteThatNeverClosesIsRefusedAndSwallowsNothing() {
        assertThat(reason("1,\"ATL,2")).isEqualTo(LineReason.BAD_QUOTE);
    }

    @Test
    void doubledQuotesStayInTheFieldAndAreMarked() {
        FieldSplitter splitter = new FieldSplitter();
        byte[] line = "\"O\"\"Hare\",1".getBytes(StandardCharsets.UTF_8);

        assertThat(splitter.split(line, 0, line.length)).isNull();
        assertThat(splitter.isEscaped(0)).isTrue();
        assertThat(splitter.isEscaped(1)).isFalse();
    }

    @Test
    void anyNumberOfFieldsFits() {
        assertThat(split(",".repeat(999))).hasSize(1000);
    }

    private static List<String> split(String text) {
        FieldSplitter splitter = new FieldSplitter();
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        assertThat(splitter.split(line, 0, line.length)).isNull();
        List<String> fields = new ArrayList<>();
        for (int field = 0; field < splitter.count(); field++) {
            fields.add(text.substring(splitter.start(field), splitter.end(field)));
        }
        return fields;
    }

    private static LineReason reason(String text) {
        byte[] line = text.getBytes(StandardCharsets.UTF_8);
        LineReason reason = new FieldSplitter().split(line, 0, line.length);
        assertThat(reason).isNotNull();
        return reason == null ? LineReason.BAD_WIDTH : reason;
    }
}
