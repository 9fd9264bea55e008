package ontime.model.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegistrationMarkTest {

    @ParameterizedTest
    @CsvSource({
        "N338AA, N338AA",
        "7820L, N7820L",
        "n640dl, N640DL",
        "N991cA, N991CA",
        "' N1 ', N1",
        "N12345, N12345",
        "N1234A, N1234A"
    })
    void tailNumbersAsAirlinesReportThemGiveTheirMark(String tailNum, String mark) {
        assertThat(RegistrationMark.find(tailNum)).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80009E", "N80009E", "N0AA", "N", "", "UNKNOW", "N1IA", "N12O", "N123ABC", "C-FABC"})
    void whatIsNoMarkHasNone(String tailNum) {
        assertThat(RegistrationMark.find(tailNum)).isEmpty();
    }

    @Test
    void markOfAMarkIsItself() {
        assertThat(RegistrationMark.find("N338AA").flatMap(RegistrationMark::find))
                .contains("N338AA");
    }
}
