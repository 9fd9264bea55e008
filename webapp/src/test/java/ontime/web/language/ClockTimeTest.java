package ontime.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimeTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @ParameterizedTest
    @CsvSource({
        "0000, 12:00 AM, 00:00",
        "0715, 7:15 AM, 07:15",
        "12:05, 12:05 PM, 12:05",
        "1945, 7:45 PM, 19:45",
        "2400, 12:00 AM, 24:00"
    })
    void everyLanguageHasItsClock(String time, String english, String spanish) {
        assertThat(ClockTime.show(time, Locale.ENGLISH)).isEqualTo(english);
        assertThat(ClockTime.show(time, SPANISH)).isEqualTo(spanish);
    }

    @Test
    void anHourIsARange() {
        assertThat(ClockTime.showHour(7, Locale.US)).isEqualTo("7:00–7:59 AM");
        assertThat(ClockTime.showHour(0, Locale.ENGLISH)).isEqualTo("12:00–12:59 AM");
        assertThat(ClockTime.showHour(19, SPANISH)).isEqualTo("19:00–19:59");
    }
}
