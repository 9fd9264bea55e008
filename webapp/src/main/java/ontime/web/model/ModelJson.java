package ontime.web.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import ontime.model.learning.Champion;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.InputDrift;
import ontime.model.learning.LiveScores;
import ontime.model.learning.LiveWarning;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import org.jspecify.annotations.Nullable;

/**
 * A model as JSON.
 *
 * @param name of target and moment
 * @param moment what is known at prediction time: before_departure, two_hours_before or at_departure
 * @param target what it predicts: late, cancelled, range, delay_class or minutes
 * @param labels of the target's classes in the order of their probabilities; empty for minutes
 * @param champion the version in use; null if there is none
 * @param versions all trained versions, oldest first
 */
record ModelJson(
        String name,
        String moment,
        String target,
        List<String> labels,
        @Nullable Serving champion,
        List<Version> versions) {

    /**
     * The version in use.
     *
     * @param version in use
     * @param since when it is in use
     * @param promoted every version that was put in use, in order; a rollback removes the last
     */
    record Serving(int version, Instant since, List<Integer> promoted) {}

    /**
     * A version in a list.
     *
     * @param state SERVES, STANDS_BY or REFUSED
     * @param verdict the gate's decision, in words
     * @param scores on flights that are not in its training data
     */
    record Version(int version, ModelState state, Instant trainedAt, String verdict, SortedMap<String, Double> scores) {

        static Version of(TrainedModel model, KnownModels known) {
            return new Version(
                    model.version(),
                    known.stateOf(model),
                    model.trainedAt(),
                    model.verdict(),
                    model.judgement().scores());
        }
    }

    static ModelJson of(String name, KnownModels known) {
        List<TrainedModel> versions = known.versions(name);
        TrainedModel any = versions.get(0);
        Champion champion = known.champions().get(name);
        return new ModelJson(
                name,
                any.moment().momentName(),
                any.target().targetName(),
                any.target().labels(),
                champion == null ? null : new Serving(champion.version(), champion.since(), champion.versions()),
                versions.stream().map(version -> Version.of(version, known)).toList());
    }

    /**
     * A version with all details.
     *
     * @param state SERVES, STANDS_BY or REFUSED
     * @param recipe how it was trained
     * @param parameters of the training, by the library's names
     * @param fingerprint of the features
     * @param features in the order of the model
     * @param definitions of the features
     * @param training flights that it was trained on
     * @param test later flights that it was evaluated on
     * @param dataVersion of the table that both come from
     * @param commit of the source code
     * @param scores on the test flights
     * @param others scores of the prior, the majority class and the champion at that time, on the same flights
     * @param reliability by steps of the probability, tenths for late arrivals; empty if there are none
     * @param confusion flights by actual class, then predicted class, both in the order of the labels
     * @param importances of the features, with a sum of 1; empty if the recipe has none
     * @param verdict the gate's decision, in words
     * @param live how its predictions turned out; null if no flights were compared yet
     */
    record Whole(
            String name,
            int version,
            ModelState state,
            String moment,
            String target,
            List<String> labels,
            String recipe,
            SortedMap<String, String> parameters,
            String fingerprint,
            List<String> features,
            SortedMap<String, String> definitions,
            FlightSpan training,
            FlightSpan test,
            long dataVersion,
            String commit,
            long seed,
            Instant trainedAt,
            double trainSeconds,
            SortedMap<String, Double> scores,
            Map<String, SortedMap<String, Double>> others,
            List<ReliabilityBin> reliability,
            List<List<Long>> confusion,
            SortedMap<String, Double> importances,
            String verdict,
            @Nullable Live live) {

        static Whole of(TrainedModel model, KnownModels known, Optional<LiveScores> live) {
            return new Whole(
                    model.name(),
                    model.version(),
                    known.stateOf(model),
                    model.moment().momentName(),
                    model.target().targetName(),
                    model.target().labels(),
                    model.recipe(),
                    model.parameters(),
                    model.fingerprint(),
                    model.features(),
                    model.definitions(),
                    model.training(),
                    model.test(),
                    model.dataVersion(),
                    model.commit(),
                    model.seed(),
                    model.trainedAt(),
                    model.trainSeconds(),
                    model.judgement().scores(),
                    model.others(),
                    model.judgement().reliability(),
                    model.judgement().confusion(),
                    model.importances(),
                    model.verdict(),
                    live.map(Live::of).orElse(null));
        }
    }

    /**
     * How the predictions of a version turned out.
     *
     * @param scoredAt when they were compared with what happened
     * @param weeks what was predicted and what happened, for flights that are not in its training data
     * @param input how much the newest flights differ from its training data; null if it was trained on them
     * @param warnings about it
     */
    record Live(Instant scoredAt, List<WeekScore> weeks, @Nullable InputDrift input, List<String> warnings) {

        static Live of(LiveScores scores) {
            return new Live(
                    scores.scoredAt(),
                    scores.weeks(),
                    scores.drift(),
                    LiveWarning.list(scores).stream().map(LiveWarning::words).toList());
        }
    }
}
