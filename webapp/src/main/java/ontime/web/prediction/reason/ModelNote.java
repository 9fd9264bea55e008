package ontime.web.prediction.reason;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import ontime.web.model.ModelAddress;
import ontime.web.model.ModelWords;
import org.jspecify.annotations.Nullable;

/**
 * A model that answered.
 *
 * @param id {@code late_before_departure/3}
 * @param known what is known of it; null where the store has it no more
 */
record ModelNote(String id, @Nullable Known known) {

    /**
     * What is known of a version of a model.
     *
     * @param title what it predicts, and when
     * @param page where more is said of it
     * @param trainedAt in UTC
     * @param training flights that it learned from
     */
    record Known(String title, String page, ZonedDateTime trainedAt, FlightSpan training) {}

    static ModelNote of(TrainedModel model, ModelWords words, Locale locale) {
        return new ModelNote(
                model.id(),
                new Known(
                        words.title(model, locale),
                        ModelAddress.page(model),
                        model.trainedAt().atZone(ZoneOffset.UTC),
                        model.training()));
    }
}
