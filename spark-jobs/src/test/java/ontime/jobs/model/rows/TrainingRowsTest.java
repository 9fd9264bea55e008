package ontime.jobs.model.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrainingRowsTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2008, 1, 1);

    @Test
    void rowsStandInOrderOfTheirDaysWithTheirLabels() {
        TrainingRows rows = byChance(60);

        assertThat(rows.firstDay()).isEqualTo(NEW_YEAR);
        assertThat(rows.lastDay()).isEqualTo(NEW_YEAR.plusDays(59));
        for (int day = 0; day < 60; day++) {
            int from = rows.before(NEW_YEAR.plusDays(day));
            int to = rows.before(NEW_YEAR.plusDays(day + 1));
            assertThat(to).isGreaterThan(from);
            assertThat(rows.labels(from, to)).containsOnly(day);
        }
    }

    @Test
    void twoMonthsAreCutInHalves() {
        TrainingRows rows = byChance(60);

        List<TimeFold> folds = TimeFold.of(rows);

        assertThat(folds)
                .containsExactly(
                        new TimeFold(rows.before(LocalDate.of(2008, 1, 16)), rows.before(LocalDate.of(2008, 2, 1))),
                        new TimeFold(rows.before(LocalDate.of(2008, 2, 1)), rows.before(LocalDate.of(2008, 2, 16))),
                        new TimeFold(rows.before(LocalDate.of(2008, 2, 16)), rows.size()));
    }

    @Test
    void moreMonthsAreCutWholeAndTheNewestCutsAreTaken() {
        TrainingRows rows = byChance(366);

        List<TimeFold> folds = TimeFold.of(rows);

        assertThat(folds).hasSize(6);
        assertThat(folds.get(0).trainTo()).isEqualTo(rows.before(LocalDate.of(2008, 7, 1)));
        assertThat(folds.get(5).testTo()).isEqualTo(rows.size());
    }

    @Test
    void halfAMonthCantBeCut() {
        assertThat(TimeFold.of(byChance(10))).isEmpty();
    }

    /** Some rows a day, in no order; the one feature and the label are the number of the day. */
    private static TrainingRows byChance(int numberOfDays) {
        int first = (int) NEW_YEAR.toEpochDay();
        int[] days = IntStream.range(0, 20 * numberOfDays)
                .map(row -> first + row % numberOfDays)
                .toArray();
        Random random = new Random(5);
        float[] numbers = new float[days.length];
        for (int row = days.length - 1; row >= 0; row--) {
            int other = random.nextInt(row + 1);
            int day = days[row];
            days[row] = days[other];
            days[other] = day;
        }
        for (int row = 0; row < days.length; row++) {
            numbers[row] = days[row] - first;
        }
        return TrainingRows.of(List.of("q"), numbers, numbers.clone(), days);
    }
}
