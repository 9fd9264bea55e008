package ontime.web.prediction.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import ontime.model.learning.FlightSpan;
import org.junit.jupiter.api.Test;

final class EvidenceTest {

    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);

    @Test
    void anAnswerSaysWhatTheModelKnowsOfOtherMonths() {
        FlightSpan quarter = new FlightSpan(FIRST, FIRST.plusMonths(3).minusDays(1), 1_000);
        FlightSpan year = new FlightSpan(FIRST, FIRST.plusYears(1).minusDays(1), 4_000);

        assertThat(evidence(quarter, true).learnedCode()).isEqualTo("prediction.learned.months");
        assertThat(evidence(quarter, false).learnedCode()).isEqualTo("prediction.learned.season");
        assertThat(evidence(year, true).learnedCode()).isEqualTo("prediction.learned");
    }

    private static Evidence evidence(FlightSpan learned, boolean followsMonths) {
        return new Evidence(List.of(), null, null, learned, followsMonths);
    }
}
