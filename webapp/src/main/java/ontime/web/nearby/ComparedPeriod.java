package ontime.web.nearby;

import java.time.LocalDate;
import java.util.List;

/** What the flights of some dates are compared with. Every choice keeps the weekday. */
enum ComparedPeriod {
    /** A week earlier. */
    WEEK(7),
    /** Four weeks earlier. */
    FOUR_WEEKS(28),
    /** 52 weeks earlier. */
    YEAR(364),
    /** Nothing. */
    NONE(0);

    private final int daysEarlier;

    ComparedPeriod(int daysEarlier) {
        this.daysEarlier = daysEarlier;
    }

    /** The dates that are compared with some dates. */
    List<LocalDate> of(List<LocalDate> dates) {
        return this == NONE
                ? List.of()
                : dates.stream().map(date -> date.minusDays(daysEarlier)).toList();
    }
}
