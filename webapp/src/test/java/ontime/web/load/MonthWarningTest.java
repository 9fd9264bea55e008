package ontime.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ontime.model.load.LoadWarning;
import ontime.model.load.LoadWarning.CodeCount;
import ontime.model.load.MonthLoad;
import ontime.model.load.QualityRule;
import org.junit.jupiter.api.Test;

final class MonthWarningTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    @Test
    void rowsAreComparedWithTheMonthThatIsLoaded() {
        MonthLoad february = load(FEBRUARY, 600);
        LoadWarning change = new LoadWarning(QualityRule.ROWS_UNLIKE_MONTH_BEFORE, 400, "40% fewer rows");

        MonthWarning fewer = MonthWarning.of(change, february, Map.of(JANUARY, load(JANUARY, 1_000)));
        MonthWarning more = MonthWarning.of(change, february, Map.of(JANUARY, load(JANUARY, 200)));
        MonthWarning alone = MonthWarning.of(change, february, Map.of());

        assertThat(fewer.code()).isEqualTo("data.warning.ROWS.fewer");
        assertThat(fewer.arguments()).containsExactly(0.4, "2008-01", 600L, 1_000L);
        assertThat(more.code()).isEqualTo("data.warning.ROWS.more");
        assertThat(more.arguments()).containsExactly(2.0, "2008-01", 600L, 200L);
        assertThat(alone.code()).isEqualTo("data.warning.ROWS_UNLIKE_MONTH_BEFORE");
        assertThat(alone.arguments()).containsExactly(400L, 600L);
    }

    @Test
    void theCodesOfAWarningAreListed() {
        List<CodeCount> codes = List.of(new CodeCount("ZZY", 5), new CodeCount("ZZZ", 2));
        LoadWarning all = new LoadWarning(QualityRule.UNKNOWN_AIRPORT, 7, "two airports", codes);
        LoadWarning more = new LoadWarning(QualityRule.UNKNOWN_AIRPORT, 9, "four airports", codes);

        assertThat(MonthWarning.of(all, load(JANUARY, 10), Map.of()).arguments())
                .containsExactly(7L, "ZZY (5), ZZZ (2)");
        assertThat(MonthWarning.of(more, load(JANUARY, 10), Map.of()).arguments())
                .containsExactly(9L, "ZZY (5), ZZZ (2), …");
    }

    @Test
    void rowsThatBreakARuleAreAShareOfTheMonth() {
        LoadWarning tails = new LoadWarning(QualityRule.EMPTY_TAIL, 5, "Flights: 5");

        MonthWarning warning = MonthWarning.of(tails, load(JANUARY, 10), Map.of());

        assertThat(warning.code()).isEqualTo("data.warning.EMPTY_TAIL");
        assertThat(warning.share()).isEqualTo(0.5);
    }

    private static MonthLoad load(YearMonth month, long rows) {
        return new MonthLoad(month, rows, 1, Instant.parse("2026-11-21T06:30:00Z"), false, List.of(), List.of());
    }
}
