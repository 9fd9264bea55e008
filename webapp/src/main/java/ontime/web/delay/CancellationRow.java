package ontime.web.delay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.delay.Cancellations;

/**
 * A reason of cancellations.
 *
 * @param reason A to D as BTS codes it, N where none is reported
 * @param flights that were cancelled for it
 * @param share of all cancelled flights, 0 to 1
 */
public record CancellationRow(String reason, long flights, double share) {

    /** The reasons that there were, the most frequent first. */
    static List<CancellationRow> list(Cancellations cancellations) {
        return Stream.of(
                        row("A", cancellations.carrier(), cancellations),
                        row("B", cancellations.weather(), cancellations),
                        row("C", cancellations.nas(), cancellations),
                        row("D", cancellations.security(), cancellations),
                        row("N", cancellations.notReported(), cancellations))
                .filter(row -> row.flights() > 0)
                .sorted(Comparator.comparing(CancellationRow::flights).reversed())
                .toList();
    }

    private static CancellationRow row(String reason, long flights, Cancellations all) {
        return new CancellationRow(reason, flights, all.all() == 0 ? 0 : (double) flights / all.all());
    }
}
