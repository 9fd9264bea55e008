package ontime.web.prediction.reason;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What raises or lowers the risk of a delay according to past flights, for each similarity by itself. The models do not
 * compute it.
 *
 * @param first month of the flights
 * @param last month of the flights
 * @param flights all that arrived
 * @param lateShare of all of them: those that arrived 15 or more minutes late, 0 to 1
 * @param compared the largest difference first
 * @param tooFew similarities with too few flights
 */
@Schema(name = "PredictionReasons")
public record Reasons(
        YearMonth first, YearMonth last, long flights, double lateShare, List<Reason> compared, List<Reason> tooFew) {

    public Reasons {
        compared = List.copyOf(compared);
        tooFew = List.copyOf(tooFew);
    }

    static Reasons of(YearMonth first, YearMonth last, long flights, double lateShare, List<Reason> reasons) {
        return new Reasons(
                first,
                last,
                flights,
                lateShare,
                reasons.stream()
                        .filter(Reason::isOfEnoughFlights)
                        .sorted(Comparator.comparingDouble((Reason reason) -> Math.abs(reason.difference()))
                                .reversed()
                                .thenComparing(Reason::similarity))
                        .toList(),
                reasons.stream().filter(reason -> !reason.isOfEnoughFlights()).toList());
    }
}
