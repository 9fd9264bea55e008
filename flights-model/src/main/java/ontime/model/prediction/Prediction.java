package ontime.model.prediction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The models' prediction of a flight.
 *
 * @param id of the request
 * @param moment whose models answered: what was known
 * @param probabilities of the four classes of {@link Target#DELAY_CLASS}, in their order; none where no such model serves
 * @param late the probability of arriving 15 or more minutes late; null where no such model serves
 * @param minutes the expected arrival delay; the median of the range where there is one; null where no such model serves
 * @param range between which eight of ten such flights arrive; null where no such model serves
 * @param cancelled the probability that the flight is cancelled; null where no such model serves
 * @param models that answered, as commands name them: {@code late_before_departure/3}
 * @param answeredAt when
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Prediction(
        UUID id,
        Moment moment,
        List<Double> probabilities,
        @Nullable Double late,
        @Nullable Double minutes,
        @Nullable DelayRange range,
        @Nullable Double cancelled,
        List<String> models,
        Instant answeredAt)
        implements PredictionAnswer {

    public Prediction {
        probabilities = List.copyOf(probabilities);
        models = List.copyOf(models);
        int classes = Target.DELAY_CLASS.labels().size();
        if (!probabilities.isEmpty() && probabilities.size() != classes) {
            throw new IllegalArgumentException("not the probabilities of four classes: " + probabilities);
        }
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a prediction names its models");
        }
        if (Stream.concat(
                        probabilities.stream(),
                        Stream.of(late, minutes, cancelled).filter(Objects::nonNull))
                .anyMatch(number -> !Double.isFinite(number))) {
            throw new IllegalArgumentException("a prediction has finite numbers only");
        }
        if (range != null && (minutes == null || minutes != range.median())) {
            throw new IllegalArgumentException(
                    "the expected delay %s is not the median of the range %s".formatted(minutes, range));
        }
    }

    public Optional<Double> findLate() {
        return Optional.ofNullable(late);
    }

    public Optional<Double> findMinutes() {
        return Optional.ofNullable(minutes);
    }

    public Optional<DelayRange> findRange() {
        return Optional.ofNullable(range);
    }

    public Optional<Double> findCancelled() {
        return Optional.ofNullable(cancelled);
    }
}
