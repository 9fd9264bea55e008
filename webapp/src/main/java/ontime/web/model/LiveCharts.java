package ontime.web.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import ontime.model.learning.FeatureDrift;
import ontime.model.learning.InputDrift;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.Target;
import ontime.web.chart.Chart;
import ontime.web.chart.ChartBuilder;
import ontime.web.chart.ChartCategory;
import ontime.web.chart.ChartKind;
import ontime.web.chart.ChartSeries.Tone;
import ontime.web.chart.ChartUnit;
import ontime.web.publication.LoadedDataReader;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Charts of how predictions turned out by week, and of how the input of a model has changed. */
@Component
final class LiveCharts {

    static final String WEEKS = "weeks";
    static final String INPUT = "input";

    private static final int MOST_FEATURES = 15;
    private static final List<Score> SHOWN = List.of(
            Score.AUC,
            Score.LOG_LOSS,
            Score.BRIER,
            Score.CALIBRATION_ERROR,
            Score.MAE,
            Score.RMSE,
            Score.QUANTILE_LOSS,
            Score.INSIDE,
            Score.WIDTH);

    private static final int WEEK = 7;

    private final LoadedDataReader loaded;
    private final LiveWords live;
    private final ModelWords words;
    private final MessageSource messages;

    LiveCharts(LoadedDataReader loaded, LiveWords live, ModelWords words, MessageSource messages) {
        this.loaded = loaded;
        this.live = live;
        this.words = words;
        this.messages = messages;
    }

    /**
     * A row of the chart: the test at training, or a week.
     *
     * @param key its name in files
     * @param label its name for people
     * @param flights that it is based on; null if not known
     * @param predicted the mean prediction; null if not known
     * @param actual what happened; null if not known
     * @param scores by name
     * @param learnedDays days of the week that are left out
     * @param asked the score of people's predictions; null if there are none
     */
    private record Line(
            String key,
            String label,
            @Nullable Long flights,
            @Nullable Double predicted,
            @Nullable Double actual,
            SortedMap<String, Double> scores,
            @Nullable Integer learnedDays,
            @Nullable WeekScore asked) {}

    /** What was predicted and what happened, by week, next to the test at training; empty if no week was scored. */
    Optional<Chart> findWeeks(TrainedModel model, LiveScores scores, Locale locale) {
        List<Line> lines = new ArrayList<>();
        lines.add(ofTest(model, locale));
        scores.weeks().stream()
                .filter(week -> week.flights() > 0)
                .map(WeekScore::week)
                .distinct()
                .forEach(monday -> lines.add(ofWeek(monday, scores, locale)));
        if (lines.size() == 1) {
            return Optional.empty();
        }
        boolean isMinutes = model.target() == Target.MINUTES;
        ChartUnit unit = isMinutes ? ChartUnit.MINUTES : ChartUnit.SHARE;
        ChartBuilder<Line> chart = ChartBuilder.of(WEEKS, ChartKind.LINES, lines, messages, locale)
                .title("models.live.weeks")
                .text(words.say("models.live.weeks.text", locale))
                .categories("week", "models.live.week", line -> ChartCategory.of(line.key(), line.label()))
                .valueAxis(isMinutes ? "models.live.axis.minutes" : "models.live.axis.share")
                .draw("predicted", "models.series.predicted", unit, Tone.PLAIN, Line::predicted)
                .draw("actual", "models.live.actual", unit, Tone.FIRST, Line::actual)
                .column("flights", "report.flights", ChartUnit.COUNT, Line::flights);
        for (Score score : SHOWN) {
            if (score.of(model) != null) {
                chart.column(score.key(), score.word(), score.unit(), line -> score.of(line.scores()));
            }
        }
        chart.column("learnedDays", "models.live.learnedDays", ChartUnit.COUNT, Line::learnedDays);
        if (!scores.of(Source.ASKED).isEmpty()) {
            chart.column(
                            "askedFlights",
                            "models.live.asked.flights",
                            ChartUnit.COUNT,
                            line -> ofAsked(line, WeekScore::flights))
                    .column(
                            "askedPredicted",
                            "models.live.asked.predicted",
                            unit,
                            line -> ofAsked(line, WeekScore::predicted))
                    .column("askedActual", "models.live.asked.actual", unit, line -> ofAsked(line, WeekScore::actual));
        }
        return Optional.of(chart.build(ModelCharts.file(model, WEEKS)));
    }

    private static @Nullable Double ofAsked(Line line, ToDoubleFunction<WeekScore> value) {
        WeekScore asked = line.asked();
        return asked == null ? null : Double.valueOf(value.applyAsDouble(asked));
    }

    private Line ofTest(TrainedModel model, Locale locale) {
        return new Line(
                "test",
                words.say("models.live.test", locale),
                model.test().rows(),
                LiveWords.mean(model.judgement().reliability(), true),
                LiveWords.mean(model.judgement().reliability(), false),
                model.judgement().scores(),
                null,
                null);
    }

    private Line ofWeek(LocalDate monday, LiveScores scores, Locale locale) {
        Optional<WeekScore> replay = scores.find(monday, Source.REPLAY).filter(week -> week.flights() > 0);
        Optional<WeekScore> asked = scores.find(monday, Source.ASKED).filter(week -> week.flights() > 0);
        return new Line(
                monday.toString(),
                label(monday, replay.or(() -> asked).map(WeekScore::learnedDays).orElse(0), locale),
                replay.map(WeekScore::flights).orElse(null),
                replay.map(WeekScore::predicted).orElse(null),
                replay.map(WeekScore::actual).orElse(null),
                replay.map(WeekScore::scores).orElseGet(TreeMap::new),
                replay.map(WeekScore::learnedDays).orElse(null),
                asked.orElse(null));
    }

    /** {@code Mar 10, 2008}, and the number of its days that count if that is not all of them. */
    private String label(LocalDate monday, int learnedDays, Locale locale) {
        long days = monday.datesUntil(monday.plusDays(WEEK))
                        .filter(loaded.get()::holds)
                        .count()
                - learnedDays;
        String day = live.day(monday, locale);
        return days > 0 && days < WEEK ? words.say("models.live.week.short", locale, day, days) : day;
    }

    /** The features that changed most; empty if the model learned from the newest flights. */
    Optional<Chart> findInput(TrainedModel model, LiveScores scores, Locale locale) {
        InputDrift drift = scores.drift();
        if (drift == null || drift.features().isEmpty()) {
            return Optional.empty();
        }
        List<FeatureDrift> most = drift.features().stream().limit(MOST_FEATURES).toList();
        return Optional.of(ChartBuilder.of(INPUT, ChartKind.ROWS, most, messages, locale)
                .title("models.live.input")
                .text(words.say(
                        "models.live.input.text",
                        locale,
                        live.day(drift.from(), locale),
                        live.day(drift.to(), locale),
                        live.day(drift.learnedFrom(), locale),
                        live.day(drift.learnedTo(), locale)))
                .categories(
                        "feature",
                        "models.feature",
                        feature -> ChartCategory.of(feature.feature(), words.feature(feature.feature(), locale)))
                .valueAxis("models.live.index")
                .draw("index", "models.live.index", ChartUnit.NUMBER, Tone.FIRST, FeatureDrift::index)
                .column("before", "models.live.before", ChartUnit.NUMBER, FeatureDrift::before)
                .column("after", "models.live.after", ChartUnit.NUMBER, FeatureDrift::after)
                .build(ModelCharts.file(model, INPUT)));
    }

    /** The chart of an id. */
    Optional<Chart> find(String id, TrainedModel model, Optional<LiveScores> scores, Locale locale) {
        return scores.flatMap(known -> switch (id) {
            case WEEKS -> findWeeks(model, known, locale);
            case INPUT -> findInput(model, known, locale);
            default -> Optional.empty();
        });
    }
}
