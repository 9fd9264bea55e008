package ontime.web.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import ontime.web.publication.LoadedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LoadedData LOADED =
            new LoadedData(List.of(YearMonth.of(2008, 1), YearMonth.of(2008, 3)), 1, 1, false, "");

    @ParameterizedTest
    @CsvSource({
        "DL 640 today, DL 640, 2026-11-30",
        "DL 640 hoy, DL 640, 2026-11-30",
        "DL 640 tomorrow, DL 640, 2026-12-01",
        "DL 640 MAÑANA, DL 640, 2026-12-01",
        "manana ORD-LGA, ORD-LGA, 2026-12-01",
        "DL 640 Friday, DL 640, 2026-12-04",
        "ORD-LGA on Friday evening, ORD-LGA on evening, 2026-12-04",
        "ORD-LGA viernes por la mañana, ORD-LGA por la mañana, 2026-12-04",
        "DL 640 next friday, DL 640, 2026-12-04",
        "DL 640 el próximo viernes, DL 640 el, 2026-12-04",
        "vuelo DL 640 miércoles, vuelo DL 640, 2026-12-02",
        "DL 640 sabado, DL 640, 2026-12-05",
        "DL 640 Monday, DL 640, 2026-12-07",
        "'DL 640 Friday, January 18, 2008', DL 640, 2008-01-18",
        "DL 640 viernes 18 de enero, DL 640, 2008-01-18",
    })
    void wordsNameADay(String text, String rest, LocalDate day) {
        TypedDay typed = TypedDay.in(text, Locale.forLanguageTag("es"), LOADED, MONDAY);

        assertThat(typed.day()).contains(day);
        assertThat(typed.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @CsvSource({
        "3/18, 2008-03-18", // a loaded month
        "12/4, 2026-12-04", // to come this year
        "11/29, 2027-11-29",
        "11/30, 2026-11-30",
        "3/18/08, 2008-03-18",
        "3/18/88, 1988-03-18",
    })
    void aDayWithoutAYearIsLoadedOrToCome(String text, LocalDate day) {
        assertThat(TypedDay.in(text, Locale.ENGLISH, LOADED, MONDAY).day()).contains(day);
    }

    @Test
    void aPartOfAWordIsNoDay() {
        assertThat(TypedDay.in("Fridays todayish 1/2/3/4", Locale.ENGLISH, LOADED, MONDAY)
                        .day())
                .isEmpty();
    }
}
