package ontime.jobs.model.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import ontime.model.catalog.Months;

/**
 * A fold of cross-validation in time, over training rows in order of their days: train on all rows before a block, and test on
 * the block. A block is a month, or half a month if there are fewer than three months.
 *
 * @param trainTo how many of the first rows to train on
 * @param testTo the end of the block after them
 */
public record TimeFold(int trainTo, int testTo) {

    private static final int FEWEST_MONTHS = 3;
    private static final int SECOND_HALF = 16;

    /** Older folds have little to train on and cost as much. */
    private static final int MOST = 6;

    /** The newest folds of training rows; none if the rows are all in one block. */
    public static List<TimeFold> of(TrainingRows rows) {
        List<Integer> cuts = new ArrayList<>();
        for (LocalDate start : starts(rows.firstDay(), rows.lastDay())) {
            int cut = rows.before(start);
            if (cut > 0 && cut < rows.size() && !cuts.contains(cut)) {
                cuts.add(cut);
            }
        }
        cuts.add(rows.size());
        List<TimeFold> folds = new ArrayList<>();
        for (int index = Math.max(0, cuts.size() - 1 - MOST); index < cuts.size() - 1; index++) {
            folds.add(new TimeFold(cuts.get(index), cuts.get(index + 1)));
        }
        return folds;
    }

    private static List<LocalDate> starts(LocalDate first, LocalDate last) {
        List<LocalDate> months = new Months(YearMonth.from(first), YearMonth.from(last))
                .list().stream().map(month -> month.atDay(1)).toList();
        if (months.size() >= FEWEST_MONTHS) {
            return months;
        }
        return months.stream()
                .flatMap(month -> List.of(month, month.withDayOfMonth(SECOND_HALF)).stream())
                .toList();
    }
}
