package ontime.jobs.model.live;

import static org.apache.spark.sql.functions.col;

import java.sql.Date;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.live.AskedPredictions.Asked;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.model.learning.Champion;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Scores what was predicted for loaded flights, by model and week: the predictions that people asked for, and a replay of
 * all flights by the model that serves. Days that a model learned from are left out. A week is scored again only if its
 * flights were loaded again, or if there are more predictions for it.
 */
public final class ModelScoresJob {

    /** Half a year: older weeks are history. */
    private static final int MOST_WEEKS = 26;

    private final LabelledFlights flights;
    private final LoadedDays days;
    private final ModelRegistry registry;
    private final DocumentStore store;
    private final InstantSource clock;
    private final Consumer<String> progress;

    /**
     * A job.
     *
     * @param months the version of the table by loaded month
     * @param progress gets a line for each model
     */
    public ModelScoresJob(
            LabelledFlights flights,
            Map<YearMonth, Long> months,
            ModelRegistry registry,
            DocumentStore store,
            InstantSource clock,
            Consumer<String> progress) {
        this.flights = flights;
        this.days = LoadedDays.of(months);
        this.registry = registry;
        this.store = store;
        this.clock = clock;
        this.progress = progress;
    }

    /** Scores the models that serve and those that people's predictions are from; returns the scores of those that serve. */
    public List<LiveScores> run() {
        NavigableMap<String, OpenScores> works = new TreeMap<>();
        List<String> serving = new ArrayList<>();
        for (Champion champion : champions()) {
            registry.find(champion.name(), champion.version()).ifPresent(model -> {
                works.put(model.id(), work(model));
                serving.add(model.id());
            });
        }
        scoreAsked(works);
        List<OpenScores> champions = serving.stream().map(works::get).toList();
        replay(champions);
        InputComparison input = new InputComparison(flights, days, progress);
        champions.forEach(input::compare);
        List<LiveScores> scores = new ArrayList<>();
        works.forEach((id, work) -> {
            LiveScores all = write(work);
            if (serving.contains(id)) {
                scores.add(all);
            }
        });
        return scores;
    }

    private List<Champion> champions() {
        return ModelKind.list().stream()
                .flatMap(kind -> registry.findChampion(kind.modelName()).stream())
                .toList();
    }

    private OpenScores work(TrainedModel model) {
        return new OpenScores(model, store.find(StoreCatalog.MODEL_SCORES, model.id()));
    }

    /** Scores the predictions that people asked for, with the versions that made them. */
    private void scoreAsked(NavigableMap<String, OpenScores> works) {
        AskedPredictions asked = new AskedPredictions(store);
        for (LocalDate monday : days.weeks(MOST_WEEKS)) {
            Map<String, List<Asked>> ofWeek = new HashMap<>();
            for (LocalDate day : days.ofWeek(monday)) {
                asked.ofDay(day).forEach(one -> ofWeek.computeIfAbsent(one.model(), id -> new ArrayList<>())
                        .add(one));
            }
            ofWeek.forEach((id, predictions) -> find(works, id).ifPresent(work -> score(work, monday, predictions)));
        }
        works.values().forEach(OpenScores::keepForgotten);
    }

    private Optional<OpenScores> find(NavigableMap<String, OpenScores> works, String id) {
        OpenScores known = works.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        int slash = id.indexOf('/');
        Optional<OpenScores> found = registry.find(id.substring(0, slash), Integer.parseInt(id.substring(slash + 1)))
                .map(this::work);
        found.ifPresent(work -> works.put(id, work));
        return found;
    }

    private void score(OpenScores work, LocalDate monday, List<Asked> predictions) {
        List<Asked> unseen = predictions.stream()
                .filter(asked -> !work.model().learnedFrom(asked.flight().flightDate()))
                .toList();
        WeekScore empty =
                WeekScore.none(monday, Source.ASKED, unseen.size(), learnedDays(work, monday), days.version(monday));
        if (work.keeps(empty) || unseen.isEmpty()) {
            return;
        }
        List<LocalDate> loaded = days.ofWeek(monday);
        Dataset<Row> outcomes = LabelledFlights.of(
                work.model().target(),
                flights.scheduled(loaded.get(0), loaded.get(loaded.size() - 1), Moment.BEFORE_DEPARTURE));
        Dataset<Row> rows = AskedPredictions.withOutcomes(
                        AskedPredictions.rows(outcomes.sparkSession(), unseen), outcomes)
                .persist(StorageLevel.DISK_ONLY());
        try {
            work.add(new WeekScorer(work.model().target()).score(empty, rows));
        } finally {
            rows.unpersist();
        }
    }

    private int learnedDays(OpenScores work, LocalDate monday) {
        return (int)
                days.ofWeek(monday).stream().filter(work.model()::learnedFrom).count();
    }

    /** Lets the models that serve predict all flights of the weeks that they have not been scored on. */
    private void replay(List<OpenScores> works) {
        for (OpenScores work : works) {
            for (LocalDate monday : days.weeks(MOST_WEEKS)) {
                WeekScore empty = none(work, monday);
                if (!work.keeps(empty)) {
                    if (empty.learnedDays() == days.ofWeek(monday).size()) {
                        work.add(empty);
                    } else {
                        work.replays().add(monday);
                    }
                }
            }
        }
        List<OpenScores> open =
                works.stream().filter(work -> !work.replays().isEmpty()).toList();
        if (!open.isEmpty()) {
            withFeatures(open, rows -> open.forEach(work -> replay(work, rows)));
        }
    }

    private WeekScore none(OpenScores work, LocalDate monday) {
        return WeekScore.none(monday, Source.REPLAY, 0, learnedDays(work, monday), days.version(monday));
    }

    /** Derives the features of all weeks to replay once for all models. */
    private void withFeatures(List<OpenScores> works, Consumer<Dataset<Row>> use) {
        List<LocalDate> mondays =
                works.stream().flatMap(work -> work.replays().stream()).sorted().toList();
        LocalDate from = days.ofWeek(mondays.get(0)).get(0);
        LocalDate to = mondays.get(mondays.size() - 1).plusDays(6);
        Moment last = works.stream()
                .map(work -> work.model().moment())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        progress.accept("features at %s of flights from %s to %s ...".formatted(last.momentName(), from, to));
        Dataset<Row> rows = flights.scheduled(from, to, last).persist(StorageLevel.DISK_ONLY());
        try {
            use.accept(rows);
        } finally {
            rows.unpersist();
        }
    }

    private void replay(OpenScores work, Dataset<Row> rows) {
        Optional<PipelineModel> pipeline =
                registry.findChampion(work.model().name()).flatMap(registry::findServing);
        if (pipeline.isEmpty()) {
            progress.accept("%s learned from other features than this program's and cannot be replayed"
                    .formatted(work.model().id()));
            return;
        }
        WeekScorer scorer = new WeekScorer(work.model().target());
        for (LocalDate monday : work.replays()) {
            Date[] open = days.ofWeek(monday).stream()
                    .filter(day -> !work.model().learnedFrom(day))
                    .map(Date::valueOf)
                    .toArray(Date[]::new);
            Dataset<Row> unseen = LabelledFlights.of(work.model().target(), rows)
                    .where(col("FlightDate").isin((Object[]) open));
            work.add(scorer.score(none(work, monday), Evaluator.score(pipeline.get(), unseen)));
        }
        progress.accept(String.format(
                Locale.ROOT,
                "%s predicted the flights of %d weeks again",
                work.model().id(),
                work.replays().size()));
    }

    private LiveScores write(OpenScores work) {
        LiveScores scores = work.scores(clock.instant());
        if (work.isChanged()) {
            store.put(StoreCatalog.MODEL_SCORES, scores);
        }
        return scores;
    }
}
