package ontime.web.delay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;

/**
 * How much one reason accounts for.
 *
 * @param reason as messages name it: a cause of delay, or BTS's code of a cancellation, N if none is reported
 * @param number minutes of delay, or cancelled flights
 * @param share of all of them, 0 to 1
 */
public record ReasonShare(String reason, long number, double share) {

    /** The five causes of late arrivals, the greatest first. */
    public static List<ReasonShare> causes(CauseMinutes minutes) {
        return sorted(
                minutes.all(),
                new ReasonShare("carrier", minutes.carrier(), 0),
                new ReasonShare("weather", minutes.weather(), 0),
                new ReasonShare("nas", minutes.nas(), 0),
                new ReasonShare("security", minutes.security(), 0),
                new ReasonShare("lateAircraft", minutes.lateAircraft(), 0));
    }

    /** The reasons of cancellations, the most frequent first; N only if there are such flights. */
    public static List<ReasonShare> cancellations(Cancellations flights) {
        return sorted(
                        flights.all(),
                        new ReasonShare("A", flights.carrier(), 0),
                        new ReasonShare("B", flights.weather(), 0),
                        new ReasonShare("C", flights.nas(), 0),
                        new ReasonShare("D", flights.security(), 0),
                        new ReasonShare("N", flights.notReported(), 0))
                .stream()
                .filter(one -> !one.reason().equals("N") || one.number() > 0)
                .toList();
    }

    private static List<ReasonShare> sorted(long all, ReasonShare... reasons) {
        return Stream.of(reasons)
                .map(one -> new ReasonShare(one.reason, one.number, all == 0 ? 0 : (double) one.number / all))
                .sorted(Comparator.comparing(ReasonShare::number).reversed())
                .toList();
    }
}
