package ontime.testkit.flight;

import java.time.YearMonth;
import java.util.List;
import ontime.model.flight.MonthTotals;

/** Totals of months for tests. */
public final class SomeMonths {

    /** The real figures of January 2008, except for departures and their delays, which are rounded. */
    public static final MonthTotals JANUARY_2008 = new MonthTotals(
            YearMonth.of(2008, 1), 605_765, 17_308, 1_327, 148_807, 587_130, 5_982_183, 6_700_000, 588_000);

    /** The real figures of February 2008, with the same exception. */
    public static final MonthTotals FEBRUARY_2008 = new MonthTotals(
            YearMonth.of(2008, 2), 569_232, 20_596, 1_715, 156_235, 546_921, 7_152_512, 7_500_000, 548_000);

    /** No flight departed or arrived, so there are no averages. */
    public static final MonthTotals ALL_CANCELLED = new MonthTotals(YearMonth.of(2001, 9), 10, 10, 0, 0, 0, 0, 0, 0);

    private SomeMonths() {}

    /** All of them, oldest first. */
    public static List<MonthTotals> list() {
        return List.of(ALL_CANCELLED, JANUARY_2008, FEBRUARY_2008);
    }
}
