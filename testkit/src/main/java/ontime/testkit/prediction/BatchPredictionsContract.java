package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;
import ontime.stores.prediction.BatchPredictions;
import org.junit.jupiter.api.Test;

/** The contract of {@link BatchPredictions}. A store's test says how to open an empty one. */
public abstract class BatchPredictionsContract {

    private static final LocalDate DAY = LocalDate.of(2008, 1, 16);

    /** A store that holds nothing. */
    protected abstract BatchPredictions open();

    @Test
    void aDaysAnswersAreFoundWithEveryValue() {
        BatchPredictions predictions = open();
        List<BatchAnswer> answers = List.of(
                new BatchAnswer(SomePredictions.request(id(1)), SomePredictions.late(id(1))),
                new BatchAnswer(SomePredictions.planned(id(2)), SomePredictions.onTime(id(2))),
                new BatchAnswer(SomePredictions.planned(id(3)), SomePredictions.rejection(id(3))));
        predictions.put(DAY, answers);

        assertThat(predictions.find(DAY, 1)).contains(new BatchPage(DAY, 1, 1, 3, answers));
    }

    @Test
    void aDayWithoutRequestsHasAPageWithoutAnswersAndADayWithoutABatchHasNone() {
        BatchPredictions predictions = open();
        predictions.put(DAY, List.of());

        assertThat(predictions.find(DAY, 1)).contains(new BatchPage(DAY, 1, 1, 0, List.of()));
        assertThat(predictions.find(DAY.plusDays(1), 1)).isEmpty();
    }

    @Test
    void aDaysAnswersTakeThePlaceOfThoseBefore() {
        BatchPredictions predictions = open();
        predictions.put(DAY, answers(2 * BatchPage.SIZE + 1));
        assertThat(predictions.find(DAY, 3)).map(BatchPage::answers).hasValueSatisfying(page -> assertThat(page)
                .hasSize(1));

        predictions.put(DAY, answers(BatchPage.SIZE));

        assertThat(predictions.find(DAY, 1))
                .contains(new BatchPage(DAY, 1, 1, BatchPage.SIZE, answers(BatchPage.SIZE)));
        assertThat(predictions.find(DAY, 2)).isEmpty();
        assertThat(predictions.find(DAY, 3)).isEmpty();
    }

    private static List<BatchAnswer> answers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number ->
                        new BatchAnswer(SomePredictions.planned(id(number)), SomePredictions.onTime(id(number))))
                .toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
