package ontime.web.model;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ontime.model.learning.LiveScores;
import ontime.model.learning.LiveWarning;
import ontime.model.learning.ReliabilityBin;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.WeekScore;
import ontime.model.prediction.Target;
import ontime.web.chart.ChartUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in plain words how good predictions turned out. */
@Component
final class LiveWords {

    private final ModelWords words;
    private final MessageSource messages;

    LiveWords(ModelWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** The warnings about a model. */
    List<String> warnings(LiveScores scores, Locale locale) {
        return LiveWarning.list(scores).stream()
                .map(warning -> warning(warning, locale))
                .toList();
    }

    private String warning(LiveWarning warning, Locale locale) {
        String code = "models.warning." + warning.kind();
        return switch (warning.kind()) {
            case SHARE_OFF, RANGE_OFF ->
                words.say(code + side(warning), locale, number(warning.amount(), 1, locale), week(warning, locale));
            case CALIBRATION_OFF -> words.say(code, locale, number(warning.amount(), 1, locale));
            case INPUT_CHANGED -> ofInput(warning, code, locale);
        };
    }

    /** Some features have their own words, such as: flights leave later in the day. */
    private String ofInput(LiveWarning warning, String code, Locale locale) {
        String feature = String.valueOf(warning.feature());
        Object[] values = {number(warning.amount(), 2, locale), words.feature(feature, locale)};
        String own = messages.getMessage(code + side(warning) + "." + feature, values, "", locale);
        return own == null || own.isEmpty() ? words.say(code, locale, values) : own;
    }

    private static String side(LiveWarning warning) {
        return warning.higher() ? ".high" : ".low";
    }

    private String week(LiveWarning warning, Locale locale) {
        LocalDate week = warning.week();
        return week == null ? "" : day(week, locale);
    }

    /** {@code Mar 10, 2008}. */
    String day(LocalDate day, Locale locale) {
        return day.format(DateTimeFormatter.ofPattern(words.say("format.day.figure", locale), locale));
    }

    /** What was predicted and what happened in the recent weeks together; empty without recent weeks. */
    List<String> sentences(TrainedModel model, LiveScores scores, Locale locale) {
        List<WeekScore> recent = scores.recent();
        long flights = recent.stream().mapToLong(WeekScore::flights).sum();
        List<String> sentences = new ArrayList<>();
        if (flights > 0) {
            double predicted = mean(recent, flights, true);
            double actual = mean(recent, flights, false);
            Target target = model.target();
            ChartUnit unit = target == Target.MINUTES ? ChartUnit.MINUTES : ChartUnit.SHARE;
            sentences.add(words.say(
                    code(target),
                    locale,
                    ChartUnit.COUNT.format((double) flights, locale),
                    unit.format(predicted, locale),
                    unit.format(actual, locale),
                    recent.size()));
            scores.recentCalibrationError()
                    .ifPresent(error -> sentences.add(
                            words.say("models.live.words.calibration", locale, number(100 * error, 1, locale))));
            if (!recent.get(recent.size() - 1).week().isAfter(model.test().to())) {
                sentences.add(words.say("models.live.words.tested", locale));
            }
        }
        return sentences;
    }

    private static String code(Target target) {
        return switch (target) {
            case LATE, DELAY_CLASS, CANCELLED -> "models.live.words.share";
            case MINUTES -> "models.live.words.minutes";
            case RANGE -> "models.live.words.range";
        };
    }

    private static double mean(List<WeekScore> weeks, long flights, boolean ofPredictions) {
        return weeks.stream()
                        .mapToDouble(week -> week.flights() * (ofPredictions ? week.predicted() : week.actual()))
                        .sum()
                / flights;
    }

    /** The mean of tenths: of predictions, or of what happened; null without flights. */
    static @Nullable Double mean(List<ReliabilityBin> bins, boolean ofPredictions) {
        long flights = bins.stream().mapToLong(ReliabilityBin::flights).sum();
        return flights == 0
                ? null
                : Double.valueOf(bins.stream()
                                .mapToDouble(bin -> bin.flights() * (ofPredictions ? bin.predicted() : bin.observed()))
                                .sum()
                        / flights);
    }

    private static String number(double number, int digits, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }
}
