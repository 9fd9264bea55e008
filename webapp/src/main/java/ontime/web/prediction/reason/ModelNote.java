package ontime.web.prediction.reason;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import ontime.web.model.ModelAddress;
import ontime.web.model.ModelWords;
import org.jspecify.annotations.Nullable;

/**
 * A model behind a prediction.
 *
 * @param id {@code late_before_departure/3}
 * @param known details; null if the store no longer has it
 */
record ModelNote(String id, @Nullable Known known) {

    /**
     * Details of a model version.
     *
     * @param title what it predicts, and when
     * @param page its page
     * @param trainedAt in UTC
     * @param training flights that it was trained on
     * @param recalibration later flights that its calibration was repeated on; null if it was not
     */
    record Known(
            String title,
            String page,
            ZonedDateTime trainedAt,
            FlightSpan training,
            @Nullable FlightSpan recalibration) {

        boolean hasLearnedFrom(LocalDate day) {
            return training.contains(day) || (recalibration != null && recalibration.contains(day));
        }
    }

    static ModelNote of(TrainedModel model, ModelWords words, Locale locale) {
        return new ModelNote(
                model.id(),
                new Known(
                        words.title(model, locale),
                        ModelAddress.page(model),
                        model.trainedAt().atZone(ZoneOffset.UTC),
                        model.training(),
                        model.findRecalibration().orElse(null)));
    }
}
