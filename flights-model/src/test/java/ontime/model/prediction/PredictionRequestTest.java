package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class PredictionRequestTest {

    @Test
    void aRequestIsOfItsFlightsDay() {
        assertThat(batchDay("2008-01-20", "2008-01-15T10:15:30Z")).isEqualTo("2008-01-20");
        assertThat(batchDay("2008-01-16", "2008-01-15T23:59:59.999Z")).isEqualTo("2008-01-16");
    }

    @Test
    void aRequestIsOfNoDayThatHadBegunWhenItWasAsked() {
        assertThat(batchDay("2008-01-16", "2008-01-16T00:00:00Z")).isEqualTo("2008-01-17");
        assertThat(batchDay("2007-12-24", "2008-01-15T10:15:30Z")).isEqualTo("2008-01-16");
    }

    private static LocalDate batchDay(String flightDate, String askedAt) {
        return new PredictionRequest(
                        new UUID(0, 1),
                        "DL",
                        640,
                        "ATL",
                        "JFK",
                        LocalDate.parse(flightDate),
                        "0715",
                        "0925",
                        null,
                        null,
                        Instant.parse(askedAt))
                .batchDay();
    }
}
