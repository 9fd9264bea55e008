package ontime.features.model;

import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionJson;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/**
 * Writes a prediction from the scores of a moment's models. It reads a row with the request's id, the moment's name and the
 * scores of each model.
 */
final class AnswerWriter implements UDF1<Row, byte[]> {

    private static final int FIRST_SCORES = 2;

    /** The model of a column of scores. */
    private record Voice(String model, Moment moment, Target target) implements Serializable {}

    private final ArrayList<Voice> voices = new ArrayList<>();
    private final Clock clock;

    /**
     * A writer of answers.
     *
     * @param models in the order of their scores
     * @param clock that tells when an answer is given
     */
    AnswerWriter(List<SavedModel> models, Clock clock) {
        this.clock = clock;
        models.forEach(model -> voices.add(new Voice(
                model.manifest().id(),
                model.manifest().moment(),
                model.manifest().target())));
    }

    /** The answer as the value of its message; null where no model can give one. */
    @Override
    public byte @Nullable [] call(Row row) {
        if (row.isNullAt(0) || row.isNullAt(1)) {
            return null;
        }
        return PredictionJson.write(prediction(row, Moment.valueOf(row.getString(1))));
    }

    private Prediction prediction(Row row, Moment moment) {
        Optional<Double> late = findScores(row, moment, Target.LATE).map(scores -> scores.get(1));
        Optional<DelayRange> range = findScores(row, moment, Target.RANGE)
                .map(percentiles -> AgreeingDelays.range(percentiles, late.orElse(null)));
        List<Double> classes = findScores(row, moment, Target.DELAY_CLASS).orElse(List.of());
        return new Prediction(
                UUID.fromString(row.getString(0)),
                moment,
                range.map(known -> AgreeingDelays.classes(classes, late.orElse(null), known))
                        .orElse(classes),
                late.orElse(null),
                range.map(known -> (double) known.median())
                        .or(() -> findScores(row, moment, Target.MINUTES).map(scores -> scores.get(0)))
                        .orElse(null),
                range.orElse(null),
                findScores(row, moment, Target.CANCELLED)
                        .map(scores -> scores.get(1))
                        .orElse(null),
                voices.stream()
                        .filter(voice -> voice.moment() == moment)
                        .map(Voice::model)
                        .sorted()
                        .toList(),
                // As the stores keep it: an answer reads the same wherever it is read.
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Optional<List<Double>> findScores(Row row, Moment moment, Target target) {
        for (int index = 0; index < voices.size(); index++) {
            if (voices.get(index).moment() == moment && voices.get(index).target() == target) {
                return Optional.of(row.getList(FIRST_SCORES + index));
            }
        }
        return Optional.empty();
    }
}
