package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.prediction.DelayDay;
import ontime.stores.prediction.DelayDays;
import org.junit.jupiter.api.Test;

/** The contract of {@link DelayDays}. A store's test says how to open one that holds some. */
public abstract class DelayDaysContract {

    private static final YearMonth MONTH = YearMonth.of(2008, 1);
    private static final LocalDate DAY = LocalDate.of(2008, 2, 1);
    private static final DelayDay ATLANTA = day("ATL", Map.of(0, counts(7), 95, counts(-40)));
    private static final DelayDay DELTA = day("carrier DL", Map.of(12, counts(3)));

    /** A store that holds these. */
    protected abstract DelayDays open(Collection<DelayDay> days);

    @Test
    void aDayIsFoundBySubjectDayAndMonthWithEveryValue() {
        DelayDays days = open(List.of(ATLANTA, DELTA));

        assertThat(days.find("ATL", DAY, MONTH)).contains(ATLANTA);
        assertThat(days.find("carrier DL", DAY, MONTH)).contains(DELTA);
    }

    @Test
    void whereNothingHappenedNothingIsFound() {
        DelayDays days = open(List.of(ATLANTA));

        assertThat(days.find("ATL", DAY, MONTH.plusMonths(1))).isEmpty();
        assertThat(days.find("ATL", DAY.plusDays(1), MONTH)).isEmpty();
        assertThat(days.find("JFK", DAY, MONTH)).isEmpty();
    }

    private static DelayDay day(String subject, Map<Integer, List<Long>> quarters) {
        return new DelayDay(subject, DAY, MONTH, new TreeMap<>(quarters));
    }

    private static List<Long> counts(long delay) {
        return List.of(3L, 1L, delay, 0L, 0L, 0L, 4L, 1L);
    }
}
