package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PredictionRequestJsonTest {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final PredictionRequest REQUEST = new PredictionRequest(
            ID,
            "DL",
            640,
            "ATL",
            "LGA",
            LocalDate.of(2008, 1, 15),
            "0715",
            "2400",
            -5,
            "N338AA",
            Instant.parse("2008-01-15T10:15:30.125Z"));
    private static final String TEXT = new String(PredictionRequestJson.write(REQUEST), StandardCharsets.UTF_8);

    @Test
    void aRequestIsReadAsItWasWritten() {
        assertThat(PredictionRequestJson.read(key(), PredictionRequestJson.write(REQUEST)))
                .isEqualTo(REQUEST);
    }

    @Test
    void whatWasNotSaidIsNull() {
        PredictionRequest planned = new PredictionRequest(
                ID, "DL", 640, "ATL", "LGA", LocalDate.of(2008, 1, 15), "0715", "0925", null, null, Instant.EPOCH);

        assertThat(PredictionRequestJson.read(key(), PredictionRequestJson.write(planned)))
                .isEqualTo(planned)
                .extracting(PredictionRequest::moment)
                .isEqualTo(Moment.BEFORE_DEPARTURE);
        assertThat(REQUEST.moment()).isEqualTo(Moment.AT_DEPARTURE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            "carrier":"DL"           | "carrier":"delta"        | BAD_VALUE
            "carrier":"DL"           | "carrier":7              | BAD_VALUE
            "carrier":"DL"           | "carrier":null           | BAD_VALUE
            "carrier":"DL"           | "Carrier":"DL"           | BAD_VALUE
            "flightNum":640          | "flightNum":"640"        | BAD_VALUE
            "flightNum":640          | "flightNum":640.5        | BAD_VALUE
            "flightNum":640          | "flightNum":1e300        | BAD_VALUE
            "dest":"LGA"             | "dest":"ATL"             | BAD_VALUE
            "flightDate":"2008-01-15"| "flightDate":"2008-02-30"| BAD_VALUE
            "crsDepTime":"0715"      | "crsDepTime":"0760"      | BAD_VALUE
            "crsDepTime":"0715"      | "crsDepTime":"715"       | BAD_VALUE
            "depDelay":-5            | "depDelay":99999         | BAD_VALUE
            "askedAt":               | "asked":                 | BAD_VALUE
            "carrier":"DL"           | "carrier":"DL            | NOT_JSON
            "depDelay":-5            | "depDelay":-5,"depDelay":5 | NOT_JSON
            7a11                     | 7a12                     | OTHER_KEY
            """)
    void aWrongValueIsRefusedWithItsReason(String right, String wrong, RejectionReason reason) {
        assertThat(TEXT).contains(right);

        assertThat(refusal(TEXT.replace(right, wrong).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(reason);
    }

    @Test
    void whatIsEmptyOrEndlessIsRefused() {
        assertThat(refusal(new byte[0])).isEqualTo(RejectionReason.EMPTY);
        assertThat(refusal(new byte[PredictionRequestJson.MOST_BYTES + 1])).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(refusal(new byte[100])).isEqualTo(RejectionReason.NOT_JSON);
    }

    @Test
    void equalQuestionsHaveEqualHashes() {
        PredictionRequest later = PredictionRequestJson.read(
                key(), TEXT.replace("10:15:30.125Z", "11:00:00Z").getBytes(StandardCharsets.UTF_8));

        assertThat(later.bodyHash()).isEqualTo(REQUEST.bodyHash());
    }

    private static RejectionReason refusal(byte[] value) {
        UnreadableRequestException refused =
                catchThrowableOfType(UnreadableRequestException.class, () -> PredictionRequestJson.read(key(), value));
        return refused.reason();
    }

    private static byte[] key() {
        return ID.toString().getBytes(StandardCharsets.UTF_8);
    }
}
