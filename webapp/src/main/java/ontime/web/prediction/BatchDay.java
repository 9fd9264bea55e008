package ontime.web.prediction;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.BatchPage;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;

/**
 * A page of a day's predictions, as JSON.
 *
 * @param day of the daily run, in UTC
 * @param made whether the daily run has happened; that of a future day happens when the day begins
 * @param page counted from 1
 * @param pages at least 1
 * @param total flights of the day
 * @param next address of the next page; null on the last
 * @param predictions of the page, by departure
 * @param links to itself, the days around it and its page
 */
@Schema(name = "BatchDay")
record BatchDay(
        LocalDate day,
        boolean made,
        int page,
        int pages,
        int total,
        @Nullable String next,
        List<PredictionState> predictions,
        Links links) {

    /**
     * Addresses.
     *
     * @param self this, as JSON
     * @param previousPage of the day; null on the first
     * @param nextPage of the day; null on the last
     * @param previousDay as JSON
     * @param nextDay as JSON
     * @param html for people
     */
    @Schema(name = "BatchDayLinks")
    record Links(
            String self,
            @Nullable String previousPage,
            @Nullable String nextPage,
            String previousDay,
            String nextDay,
            String html) {}

    BatchDay {
        predictions = List.copyOf(predictions);
    }

    /** A day and its predictions; without any if the daily run has not happened. */
    static BatchDay of(LocalDate day, Optional<BatchPage> batch) {
        int page = batch.map(BatchPage::page).orElse(1);
        int pages = batch.map(BatchPage::pages).orElse(1);
        Links links = links(day, page, pages);
        return new BatchDay(
                day,
                batch.isPresent(),
                page,
                pages,
                batch.map(BatchPage::total).orElse(0),
                links.nextPage(),
                batch.stream()
                        .flatMap(said -> said.answers().stream())
                        .map(answer -> PredictionState.of(answer.request(), answer.answer()))
                        .toList(),
                links);
    }

    private static Links links(LocalDate day, int page, int pages) {
        String self = PredictionAddresses.BATCH_API + "/" + day;
        return new Links(
                self + (page > 1 ? "?page=" + page : ""),
                page > 1 ? self + "?page=" + (page - 1) : null,
                page < pages ? self + "?page=" + (page + 1) : null,
                PredictionAddresses.BATCH_API + "/" + day.minusDays(1),
                PredictionAddresses.BATCH_API + "/" + day.plusDays(1),
                PredictionAddresses.BATCH_PAGES + "/" + day);
    }
}
