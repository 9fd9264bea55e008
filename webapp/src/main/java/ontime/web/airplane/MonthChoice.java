package ontime.web.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.FlownAirplane;
import org.jspecify.annotations.Nullable;

/**
 * The month that an airplane's page shows, and the months around it.
 *
 * @param month the shown month
 * @param previous page of the previous month with flights; null in the first
 * @param next page of the next month with flights; null in the last
 */
record MonthChoice(YearMonth month, @Nullable String previous, @Nullable String next) {

    /** The month of the address, or the airplane's last month. */
    static MonthChoice of(FlownAirplane airplane, @Nullable YearMonth asked) {
        List<YearMonth> flown =
                airplane.months().stream().map(FlownAirplane.OfMonth::month).toList();
        YearMonth month = asked == null ? flown.get(flown.size() - 1) : asked;
        Optional<YearMonth> before =
                flown.stream().filter(other -> other.isBefore(month)).reduce((first, second) -> second);
        Optional<YearMonth> after =
                flown.stream().filter(other -> other.isAfter(month)).findFirst();
        return new MonthChoice(
                month,
                before.map(other -> AirplaneAddress.of(airplane.tailNum(), other))
                        .orElse(null),
                after.map(other -> AirplaneAddress.of(airplane.tailNum(), other))
                        .orElse(null));
    }
}
