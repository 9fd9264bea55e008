package ontime.jobs.model.rows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One cut of training rows that are in order of their days: learn from all before it, judge by the block after it. A block
 * is a month, or half of one where there are fewer than three.
 *
 * @param trainTo rows to learn from, the first ones
 * @param testTo the end of the block after them
 */
public record TimeFold(int trainTo, int testTo) {

    private static final int FEWEST_MONTHS = 3;
    private static final int SECOND_HALF = 16;

    /** Older cuts learn from little and cost as much. */
    private static final int MOST = 6;

    /** The newest cuts of training rows; none where they are of one block only. */
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
        List<LocalDate> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            months.add(month.atDay(1));
        }
        if (months.size() >= FEWEST_MONTHS) {
            return List.copyOf(months);
        }
        return months.stream()
                .flatMap(month -> List.of(month, month.withDayOfMonth(SECOND_HALF)).stream())
                .toList();
    }
}
