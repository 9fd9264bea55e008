package ontime.web.model;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.IntStream;
import ontime.model.learning.DataProblem;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Describes models in plain words. */
@Component
public final class ModelWords {

    private static final int PERCENT = 100;
    private static final String PRIOR = "prior";
    private static final String CHAMPION = "champion";

    /** The subjects of state features: the beginnings of names such as {@code OriginLeftDelay1h}. */
    private static final List<String> WHOSE = List.of("Origin", "Dest", "Carrier");

    private final MessageSource messages;

    ModelWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What a model predicts, and when: {@code Late arrivals, two hours before}. */
    public String title(TrainedModel model, Locale locale) {
        return say("models.title.one", locale, target(model.target(), locale), moment(model.moment(), locale));
    }

    String target(Target target, Locale locale) {
        return say("models.target." + target, locale);
    }

    String moment(Moment moment, Locale locale) {
        return say("models.moment." + moment, locale);
    }

    /** The classes of a target in their order. */
    List<String> labels(Target target, Locale locale) {
        return IntStream.range(0, target.labels().size())
                .mapToObj(index -> say(labelCode(target, index), locale))
                .toList();
    }

    /** The message code of a class. */
    static String labelCode(Target target, int index) {
        return String.format(Locale.ROOT, "models.label.%s.%d", target, index);
    }

    /** A feature's name for people, or its own name if it has none. */
    String feature(String name, Locale locale) {
        String known = messages.getMessage("models.feature." + name, null, "", locale);
        if (known != null && !known.isEmpty()) {
            return known;
        }
        return WHOSE.stream()
                .filter(name::startsWith)
                .map(whose -> state(name.substring(whose.length()), whose, locale))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(name);
    }

    /** How good a model is, in sentences; the most important first. */
    List<String> sentences(TrainedModel model, Locale locale) {
        return switch (model.target()) {
            case LATE, CANCELLED -> ofProbability(model, locale);
            case DELAY_CLASS -> ofClasses(model, locale);
            case MINUTES -> ofMinutes(model, locale);
            case RANGE -> ofRange(model, locale);
        };
    }

    private List<String> ofProbability(TrainedModel model, Locale locale) {
        List<String> sentences = new ArrayList<>();
        Double auc = Score.AUC.of(model);
        if (auc != null) {
            sentences.add(say("models.words.auc." + model.target(), locale, Math.round(PERCENT * auc)));
        }
        Double error = Score.CALIBRATION_ERROR.of(model);
        if (error != null) {
            sentences.add(say("models.words.calibration." + model.target(), locale, tenths(PERCENT * error, locale)));
        }
        sentences.addAll(ofLoss(model, locale));
        return sentences;
    }

    private List<String> ofClasses(TrainedModel model, Locale locale) {
        List<String> sentences = new ArrayList<>();
        Double accuracy = Score.ACCURACY.of(model);
        if (accuracy != null) {
            long usual = Math.round(PERCENT * shareOfTheUsualClass(model));
            sentences.add(say("models.words.accuracy", locale, Math.round(PERCENT * accuracy), usual));
        }
        sentences.addAll(ofLoss(model, locale));
        return sentences;
    }

    private List<String> ofMinutes(TrainedModel model, Locale locale) {
        Double own = Score.MAE.of(model);
        Double prior = ofPrior(model, Score.MAE);
        if (own == null || prior == null) {
            return List.of();
        }
        return List.of(say("models.words.minutes", locale, tenths(own, locale), tenths(prior, locale)));
    }

    private List<String> ofRange(TrainedModel model, Locale locale) {
        List<String> sentences = new ArrayList<>();
        Double inside = Score.INSIDE.of(model);
        Double width = Score.WIDTH.of(model);
        if (inside != null && width != null) {
            sentences.add(say(
                    "models.words.range",
                    locale,
                    ChartUnit.SHARE.format(inside, locale),
                    ChartUnit.SHARE.format(Target.RANGE_SHARE, locale),
                    Math.round(width)));
        }
        sentences.addAll(ofMinutes(model, locale));
        return sentences;
    }

    /** Why the gate accepted or rejected a model: the score that decides, or the problem with its training data. */
    String verdict(TrainedModel model, Locale locale) {
        DataProblem problem = model.dataProblem();
        if (problem != null) {
            return say("models.verdict.rejected.data", locale, problem(problem, locale));
        }
        Score loss = Score.loss(model.target());
        Double own = loss.of(model);
        Double prior = ofOther(model, PRIOR, loss);
        if (own == null || prior == null || !model.verdict().contains(loss.key())) {
            String reason = model.verdict().replaceFirst("^refused: ", "");
            return model.accepted() ? reason : say("models.verdict.rejected.data", locale, reason);
        }
        Double champion = ofOther(model, CHAMPION, loss);
        String outcome = model.accepted() ? "models.verdict.accepted." : "models.verdict.rejected.";
        boolean decidedByChampion = champion != null && (model.accepted() || (own < prior && own > champion));
        return decidedByChampion && champion != null
                ? verdict(outcome + CHAMPION, loss, own, champion, locale)
                : verdict(outcome + PRIOR, loss, own, prior, locale);
    }

    private String problem(DataProblem problem, Locale locale) {
        return say("models.data." + problem.kind(), locale, problem.numbers().toArray());
    }

    private String verdict(String code, Score loss, double own, double other, Locale locale) {
        ChartUnit unit = loss.unit();
        return say(code, locale, say(loss.word(), locale), unit.format(own, locale), unit.format(other, locale));
    }

    /** How much lower than the prior's a model's loss is. */
    private List<String> ofLoss(TrainedModel model, Locale locale) {
        Double own = Score.LOG_LOSS.of(model);
        Double prior = ofPrior(model, Score.LOG_LOSS);
        if (own == null || prior == null || prior == 0) {
            return List.of();
        }
        double saved = 1 - own / prior;
        String size = ChartUnit.SHARE.format(Math.abs(saved), locale);
        return List.of(say(saved > 0 ? "models.words.better" : "models.words.worse", locale, size));
    }

    /** The score if every flight had the average prediction of the training data. */
    static @Nullable Double ofPrior(TrainedModel model, Score score) {
        return ofOther(model, PRIOR, score);
    }

    private static @Nullable Double ofOther(TrainedModel model, String other, Score score) {
        SortedMap<String, Double> scores = model.others().get(other);
        return scores == null ? null : score.of(scores);
    }

    private static String tenths(double number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** The share that a model would get right that always predicts the most frequent class. */
    private static double shareOfTheUsualClass(TrainedModel model) {
        List<Long> classes = model.judgement().confusion().stream()
                .map(row -> row.stream().mapToLong(Long::longValue).sum())
                .toList();
        long all = classes.stream().mapToLong(Long::longValue).sum();
        long most = classes.stream().mapToLong(Long::longValue).max().orElse(0);
        return all == 0 ? 0 : (double) most / all;
    }

    private String state(String measure, String whose, Locale locale) {
        Object[] where = {say("models.feature.whose." + whose, locale)};
        String words = messages.getMessage("models.feature.state." + measure, where, "", locale);
        return words == null ? "" : words;
    }

    /** A message with its values filled in. */
    String say(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }
}
