package ontime.web.delay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.delay.CauseMinutes;

/**
 * A cause of late arrivals.
 *
 * @param cause as messages name it
 * @param minutes of late arrivals' delay
 * @param share of the minutes that have a cause, 0 to 1
 */
public record CauseRow(String cause, long minutes, double share) {

    /** The five causes, the greatest first; none where no minute has a cause. */
    static List<CauseRow> list(CauseMinutes causes) {
        if (causes.all() == 0) {
            return List.of();
        }
        return Stream.of(
                        row("carrier", causes.carrier(), causes),
                        row("weather", causes.weather(), causes),
                        row("nas", causes.nas(), causes),
                        row("security", causes.security(), causes),
                        row("lateAircraft", causes.lateAircraft(), causes))
                .sorted(Comparator.comparing(CauseRow::minutes).reversed())
                .toList();
    }

    private static CauseRow row(String cause, long minutes, CauseMinutes all) {
        return new CauseRow(cause, minutes, (double) minutes / all.all());
    }
}
