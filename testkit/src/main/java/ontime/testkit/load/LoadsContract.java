package ontime.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import ontime.model.load.MonthLoad;
import ontime.stores.load.MonthLoads;
import org.junit.jupiter.api.Test;

/** The contract of {@link MonthLoads}. A store's test says how to open one that holds some loads, and no others. */
public abstract class LoadsContract {

    /** A store that holds these loads only. */
    protected abstract MonthLoads open(Collection<MonthLoad> loads);

    @Test
    void aMonthIsFoundWithEveryValue() {
        MonthLoads loads = open(SomeLoads.list());

        assertThat(loads.find(YearMonth.of(2008, 2))).contains(SomeLoads.FEBRUARY_2008);
        assertThat(loads.find(YearMonth.of(2008, 3))).isEmpty();
    }

    @Test
    void everyMonthIsListedOldestFirst() {
        MonthLoads loads = open(List.of(SomeLoads.FEBRUARY_2008, SomeLoads.DECEMBER_2007, SomeLoads.JANUARY_2008));

        assertThat(loads.list()).isEqualTo(SomeLoads.list());
    }

    @Test
    void whereNothingWasLoadedThereIsNothing() {
        assertThat(open(List.of()).list()).isEmpty();
    }
}
