package ontime.testkit.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;

/** Batches of three days for tests: one of each kind of answer, none, and more than a page. */
public final class SomeBatches {

    /** A late flight, one on time, and one without a prediction. */
    public static final LocalDate DAY = LocalDate.of(2008, 1, 15);

    /** No flights. */
    public static final LocalDate EMPTY_DAY = DAY.plusDays(1);

    /** One flight more than a page. */
    public static final LocalDate FULL_DAY = DAY.plusDays(2);

    private SomeBatches() {}

    /** All of them by day. */
    public static Map<LocalDate, List<BatchAnswer>> list() {
        return new TreeMap<>(Map.of(DAY, one(), EMPTY_DAY, List.of(), FULL_DAY, many()));
    }

    private static List<BatchAnswer> one() {
        return List.of(
                new BatchAnswer(SomePredictions.request(id(1)), SomePredictions.late(id(1))),
                new BatchAnswer(SomePredictions.planned(id(2)), SomePredictions.onTime(id(2))),
                new BatchAnswer(SomePredictions.planned(id(3)), SomePredictions.rejection(id(3))));
    }

    private static List<BatchAnswer> many() {
        return IntStream.rangeClosed(1, BatchPage.SIZE + 1)
                .mapToObj(number ->
                        new BatchAnswer(SomePredictions.planned(id(number)), SomePredictions.onTime(id(number))))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
