package ontime.model.learning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with the delays of the flights that a model would be trained with.
 *
 * @param kind of problem
 * @param numbers that belong to it, in the order that the kind names
 */
public record DataProblem(Kind kind, List<Double> numbers) {

    /** Kinds of problems, with the numbers that belong to each. */
    public enum Kind {
        /** Too few flights arrived: how many. */
        TOO_FEW_FLIGHTS("only %,.0f flights arrived"),
        /** No month has such a share of late flights: the share in percent. */
        LATE_SHARE("%.1f %% of the flights are late, which no month is"),
        /** Arrival delays do not follow departure delays: no numbers. */
        DELAYS_UNRELATED("arrival delays do not follow departure delays"),
        /** Arrival delays contradict BTS's own flag: the share of flights in percent. */
        LABELS_CONTRADICT("arrival delays contradict BTS's ArrDel15 in %.1f %% of flights"),
        /** Arrival delays do not follow departure delays on some days: how many days, of how many. */
        DELAYS_UNRELATED_ON_DAYS("arrival delays do not follow departure delays on %.0f of %.0f days");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    public DataProblem {
        numbers = List.copyOf(numbers);
    }

    /** The problem with its numbers. */
    public static DataProblem of(Kind kind, double... numbers) {
        return new DataProblem(kind, Arrays.stream(numbers).boxed().toList());
    }

    /** The problem in English, for logs and manifests. */
    public String words() {
        return String.format(Locale.ROOT, kind.words, numbers.toArray());
    }
}
