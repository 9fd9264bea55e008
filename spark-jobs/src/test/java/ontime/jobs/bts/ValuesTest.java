package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

    @ParameterizedTest
    @CsvSource({"81,81", "81.00,81", "-5.00,-5", "0005,5", "0,0", "-0.00,0", "2147483647,2147483647"})
    void numbersAreWholeHoweverTheyAreWritten(String text, int number) {
        byte[] bytes = bytes(text);

        assertThat(Values.number(bytes, 0, bytes.length)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", ".", "x", "1.5", "1e3", " 1", "1 ", "--1", "2147483648", "99999999999999999999", "0x10"
            })
    void whatIsNoWholeNumberIsBad(String text) {
        byte[] bytes = bytes(text);

        assertThat(Values.number(bytes, 0, bytes.length)).isEqualTo(Values.BAD);
    }

    @ParameterizedTest
    @CsvSource({"0715,715", "715,715", "5,5", "2400,2400", "0000,0", "715.00,715"})
    void timesMayLackTheirLeadingZeros(String text, int hhmm) {
        byte[] bytes = bytes(text);

        assertThat(Values.time(bytes, 0, bytes.length)).isEqualTo(hhmm);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2460", "2401", "1060", "-5", "07:15"})
    void whatIsNoTimeOfDayIsBad(String text) {
        byte[] bytes = bytes(text);

        assertThat(Values.time(bytes, 0, bytes.length)).isEqualTo(Values.BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2008-02-29",
                "2/29/2008 12:00:00 AM",
                "02/29/2008",
                "20080229",
                "2008-02-29 00:00:00",
                "2008-02-29T00:00:00.000"
            })
    void aDayIsReadInEveryFormThatMeansOneThing(String text) {
        byte[] bytes = bytes(text);

        assertThat(Values.day(bytes, 0, bytes.length))
                .isEqualTo((int) LocalDate.of(2008, 2, 29).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-02-30",
                "2008-13-01",
                "2008-1-1",
                "20081315",
                "15.01.2008",
                "2008-01-15x",
                "13/1/2008",
                "1/15/08",
                "1/15/2008 12:00:00 PM"
            })
    void whatIsNoDayIsBad(String text) {
        byte[] bytes = bytes(text);

        assertThat(Values.day(bytes, 0, bytes.length)).isEqualTo(Values.BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "\\N"})
    void absenceHasThreeForms(String text) {
        byte[] bytes = bytes(text);

        assertThat(Values.isNull(bytes, 0, bytes.length)).isTrue();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
