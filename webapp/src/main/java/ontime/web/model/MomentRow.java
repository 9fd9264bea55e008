package ontime.web.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;

/**
 * The models in use at a moment.
 *
 * @param moment when they predict
 * @param serving one for each target that has a champion
 * @param missing targets that have none
 */
record MomentRow(Moment moment, List<VersionRow> serving, List<Target> missing) {

    static List<MomentRow> list(KnownModels known, ModelWords words, Locale locale) {
        return Arrays.stream(Moment.values())
                .map(moment -> of(moment, known, words, locale))
                .toList();
    }

    private static MomentRow of(Moment moment, KnownModels known, ModelWords words, Locale locale) {
        return new MomentRow(
                moment,
                targets(moment)
                        .flatMap(target -> known.findServing(target.modelName(moment)).stream())
                        .map(model -> VersionRow.of(model, known, words, locale))
                        .toList(),
                targets(moment)
                        .filter(target ->
                                known.findServing(target.modelName(moment)).isEmpty())
                        .toList());
    }

    private static Stream<Target> targets(Moment moment) {
        return Arrays.stream(Target.values()).filter(target -> target.isPredictedAt(moment));
    }

    /** Whether answers have a range, whose middle they show as the expected delay. */
    public boolean servesRange() {
        return serving.stream().anyMatch(row -> row.model().target() == Target.RANGE);
    }

    /** The command that trains the missing models. */
    public String command() {
        return "./ontime job delay_model --moment %s --target %s"
                .formatted(
                        moment.momentName(),
                        missing.stream().map(Target::targetName).collect(Collectors.joining(",")));
    }
}
