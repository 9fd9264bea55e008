package ontime.jobs.model.live;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ontime.model.learning.InputDrift;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import org.jspecify.annotations.Nullable;

/** The live scores of a version of a model while they are computed: what is kept, what is new, and what is to be done. */
final class OpenScores {

    private final TrainedModel model;
    private final Optional<LiveScores> before;
    private final List<WeekScore> weeks = new ArrayList<>();
    private final List<LocalDate> replays = new ArrayList<>();
    private @Nullable InputDrift drift;
    private boolean isChanged;

    OpenScores(TrainedModel model, Optional<LiveScores> before) {
        this.model = model;
        this.before = before;
        this.drift = before.map(LiveScores::drift).orElse(null);
        this.isChanged = before.isEmpty();
    }

    TrainedModel model() {
        return model;
    }

    /** The Mondays of weeks whose flights the model is to predict again. */
    List<LocalDate> replays() {
        return replays;
    }

    /** Takes a week as it was scored before if nothing has changed; false if it must be scored. */
    boolean keeps(WeekScore now) {
        Optional<WeekScore> known = before.flatMap(scores -> scores.find(now.week(), now.source()))
                .filter(score -> isSame(score, now) || isForgotten(score, now));
        known.ifPresent(weeks::add);
        return known.isPresent();
    }

    private static boolean isSame(WeekScore known, WeekScore now) {
        return known.dataVersion() == now.dataVersion()
                && known.learnedDays() == now.learnedDays()
                && (now.source() == Source.REPLAY || known.predictions() == now.predictions());
    }

    /** Requests and answers are deleted after some time; their scores stay. */
    private static boolean isForgotten(WeekScore known, WeekScore now) {
        return now.source() == Source.ASKED && known.predictions() > now.predictions();
    }

    /** Takes the weeks whose requests are all deleted as they were scored before. */
    void keepForgotten() {
        before.stream()
                .flatMap(scores -> scores.weeks().stream())
                .filter(known -> known.source() == Source.ASKED)
                .filter(known -> weeks.stream()
                        .noneMatch(week ->
                                week.source() == Source.ASKED && week.week().equals(known.week())))
                .forEach(weeks::add);
    }

    void add(WeekScore week) {
        weeks.add(week);
        isChanged = true;
    }

    Optional<InputDrift> findDrift() {
        return Optional.ofNullable(drift);
    }

    void setDrift(@Nullable InputDrift now) {
        isChanged = isChanged || !Objects.equals(drift, now);
        drift = now;
    }

    /** Whether the scores differ from those that are stored. */
    boolean isChanged() {
        return isChanged;
    }

    /** All scores; as they are stored if nothing has changed. */
    LiveScores scores(Instant now) {
        return before.filter(same -> !isChanged)
                .orElseGet(() -> new LiveScores(model.name(), model.version(), now, weeks, drift));
    }
}
