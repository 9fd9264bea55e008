package ontime.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ontime.model.load.LoadWarning;
import ontime.model.load.QualityRule;
import org.junit.jupiter.api.Test;

final class LoadWarningsTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);

    @Test
    void aGoodMonthHasNone() {
        assertThat(warnings(load(JANUARY, 600_000, Map.of(QualityRule.EMPTY_TAIL, 5_000L))))
                .isEmpty();
    }

    @Test
    void oddRowsAreTold() {
        Load load =
                load(JANUARY, 600_000, Map.of(QualityRule.AIR_TIME_NOT_POSITIVE, 7L, QualityRule.EMPTY_TAIL, 9_000L));

        assertThat(warnings(load))
                .containsExactly(
                        new LoadWarning(
                                QualityRule.EMPTY_TAIL,
                                9_000,
                                "Flights that flew without a tail number: 9,000 (1.5% of all)"),
                        new LoadWarning(
                                QualityRule.AIR_TIME_NOT_POSITIVE,
                                7,
                                "Flights with an air time of 0 minutes or less: 7"));
    }

    @Test
    void whatBtsDidNotAskForYetIsNotMissed() {
        Map<QualityRule, Long> all = Map.of(QualityRule.EMPTY_TAIL, 10L, QualityRule.CANCELLED_WITHOUT_CODE, 10L);

        assertThat(warnings(load(YearMonth.of(1994, 12), 10, all))).isEmpty();
        assertThat(warnings(load(YearMonth.of(1995, 1), 10, all)))
                .extracting(LoadWarning::rule)
                .containsExactly(QualityRule.EMPTY_TAIL);
        assertThat(warnings(load(YearMonth.of(2003, 6), 10, all)))
                .extracting(LoadWarning::rule)
                .containsExactly(QualityRule.EMPTY_TAIL, QualityRule.CANCELLED_WITHOUT_CODE);
    }

    @Test
    void rowsAreComparedWithTheMonthAndTheYearBeforeWhereTheseAreLoaded() {
        Load january = load(JANUARY, 1_000, Map.of());
        Load february = load(JANUARY.plusMonths(1), 699, Map.of());
        Load yearAfter = load(JANUARY.plusYears(1), 1_301, Map.of());

        assertThat(warnings(january, february, yearAfter)).isEmpty();
        assertThat(warnings(february, january))
                .containsExactly(new LoadWarning(
                        QualityRule.ROWS_UNLIKE_MONTH_BEFORE,
                        301,
                        "30% fewer rows than in 2008-01: 699 against 1,000"));
        assertThat(warnings(yearAfter, january))
                .containsExactly(new LoadWarning(
                        QualityRule.ROWS_UNLIKE_YEAR_BEFORE,
                        301,
                        "30% more rows than in 2008-01: 1,301 against 1,000"));
        assertThat(warnings(load(JANUARY.plusMonths(1), 700, Map.of()), january))
                .isEmpty();
    }

    @Test
    void unknownCodesAreNamedMostFrequentFirst() {
        Load load = new Load(
                JANUARY,
                1,
                100,
                List.of(),
                2,
                Map.of(),
                Map.of(),
                Map.of("ZZY", 2L, "ZZZ", 30L),
                Map.of("X1", 1L),
                Map.of(),
                false,
                Instant.EPOCH);

        assertThat(warnings(load))
                .extracting(LoadWarning::sentence)
                .containsExactly(
                        "Departures and arrivals at airports that no reference data has: ZZZ (30), ZZY (2)",
                        "Flights of carriers that no reference data has: X1 (1)",
                        "Rows with the day, flight number, route and time of another row, but other content (both are"
                                + " kept): 2");
    }

    private static List<LoadWarning> warnings(Load load, Load... others) {
        return new LoadWarnings(month -> Arrays.stream(others)
                        .filter(other -> other.month().equals(month))
                        .findFirst())
                .of(load);
    }

    private static Load load(YearMonth month, long rows, Map<QualityRule, Long> quality) {
        return new Load(
                month, 1, rows, List.of(), 0, Map.of(), Map.of(), Map.of(), Map.of(), quality, false, Instant.EPOCH);
    }
}
