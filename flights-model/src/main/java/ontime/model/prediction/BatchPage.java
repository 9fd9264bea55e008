package ontime.model.prediction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of a day's batch of predictions.
 *
 * @param day of the batch
 * @param page counted from 1
 * @param pages that the day has; one at least
 * @param total flights of the day
 * @param answers of the page, {@linkplain BatchAnswer#BY_DEPARTURE by departure}
 */
public record BatchPage(LocalDate day, int page, int pages, int total, List<BatchAnswer> answers) {

    /** Flights of a page. */
    public static final int SIZE = 200;

    public BatchPage {
        answers = List.copyOf(answers);
    }

    /** All pages of a day; one without flights where there are none. */
    public static List<BatchPage> of(LocalDate day, List<BatchAnswer> answers) {
        int pages = Math.max(1, (answers.size() + SIZE - 1) / SIZE);
        List<BatchPage> all = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            int first = (page - 1) * SIZE;
            int end = Math.min(answers.size(), first + SIZE);
            all.add(new BatchPage(day, page, pages, answers.size(), answers.subList(first, end)));
        }
        return all;
    }

    /** The id of a day's page, whether or not it exists: {@code 2008-01-15-1}. */
    public static String id(LocalDate day, int page) {
        return day + "-" + page;
    }
}
