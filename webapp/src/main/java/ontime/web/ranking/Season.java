package ontime.web.ranking;

import java.time.YearMonth;

/** A quarter of the year, by month. */
public enum Season {
    /** December to February. */
    WINTER,
    SPRING,
    SUMMER,
    AUTUMN;

    boolean holds(YearMonth month) {
        return month.getMonthValue() % 12 / 3 == ordinal();
    }
}
