package ontime.web.ranking;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A quarter of the year, by month. */
public enum Season {
    /** December to February. */
    WINTER,
    SPRING,
    SUMMER,
    AUTUMN;

    /** The seasons of some months. */
    static Set<Season> of(Collection<YearMonth> months) {
        return Arrays.stream(values())
                .filter(season -> months.stream().anyMatch(season::holds))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(YearMonth month) {
        return month.getMonthValue() % 12 / 3 == ordinal();
    }
}
