package ontime.web.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;

/**
 * A link of the page: a subject, or the header of a column.
 *
 * @param name the constant's name, which messages use
 * @param address of the page that it leads to
 * @param current whether the page shows it
 * @param sorted how the column is sorted, in the words of {@code aria-sort}: ascending, descending or none
 */
record RankingChoice(String name, String address, boolean current, String sorted) {

    static List<RankingChoice> subjects(RankingForm form) {
        return Arrays.stream(RankingSubject.values())
                .map(subject ->
                        new RankingChoice(subject.name(), form.with("of", subject), subject == form.subject(), "none"))
                .toList();
    }

    /** The columns: the one that is ranked by comes first, where a phone shows it. */
    static List<RankingChoice> columns(RankingForm form) {
        return Stream.concat(
                        Stream.of(form.measure()),
                        Arrays.stream(RankingMeasure.values()).filter(measure -> measure != form.measure()))
                .map(measure -> new RankingChoice(
                        measure.name(), form.sortedBy(measure), measure == form.measure(), sorted(form, measure)))
                .toList();
    }

    private static String sorted(RankingForm form, RankingMeasure measure) {
        if (measure != form.measure()) {
            return "none";
        }
        boolean largestIsBest = measure == RankingMeasure.ON_TIME_SHARE;
        return largestIsBest == (form.ordered() == RankingOrder.BEST_FIRST) ? "descending" : "ascending";
    }
}
