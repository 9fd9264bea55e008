package ontime.web.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.learning.TrainedModel;

/**
 * A model's scores, compared with others on the same flights in the same run.
 *
 * @param others what it was compared with, as messages name them: prior, majority, champion
 * @param rows one for each score
 */
record ScoreTable(List<String> others, List<Row> rows) {

    /** The prior is the same prediction for every flight. */
    private static final List<String> ORDER = List.of("prior", "majority", "champion");

    ScoreTable {
        others = List.copyOf(others);
        rows = List.copyOf(rows);
    }

    /**
     * One score.
     *
     * @param own the model's
     * @param others in the table's order; a dash if one has none
     */
    record Row(Score score, String own, List<String> others) {

        static Row none(Score score) {
            return new Row(score, Score.NONE, List.of());
        }
    }

    static ScoreTable of(TrainedModel model, Locale locale) {
        List<String> others = ORDER.stream()
                .filter(other -> model.others().containsKey(other))
                .toList();
        List<Row> rows = Arrays.stream(Score.values())
                .flatMap(score -> row(score, model, others, locale))
                .toList();
        return new ScoreTable(others, rows);
    }

    Optional<Row> find(Score score) {
        return rows.stream().filter(row -> row.score() == score).findFirst();
    }

    private static Stream<Row> row(Score score, TrainedModel model, List<String> others, Locale locale) {
        if (score.of(model) == null) {
            return Stream.empty();
        }
        return Stream.of(new Row(
                score,
                score.format(model.judgement().scores(), locale),
                others.stream()
                        .map(other -> score.format(
                                Objects.requireNonNull(model.others().get(other)), locale))
                        .toList()));
    }
}
