package ontime.jobs.prediction;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import ontime.model.flight.BtsTime;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Target;
import ontime.model.prediction.Verdict;

/** The texts of emails in a person's language. */
final class EmailTexts {

    static final String BUNDLE = "ontime.jobs.prediction.mail";

    private final Locale locale;
    private final ResourceBundle words;

    EmailTexts(Locale locale) {
        this.locale = locale;
        // A missing language must not fall back to that of the machine.
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }

    /** {@code DL 640 ATL → JFK}. */
    String name(PredictionRequest flight) {
        return say("flight", flight.carrier(), Integer.toString(flight.flightNum()), flight.origin(), flight.dest());
    }

    /** {@code DL 640 ATL → JFK, 07:15 – 09:25}. */
    String nameAndTimes(PredictionRequest flight) {
        return say(
                "flight.times",
                name(flight),
                BtsTime.display(flight.crsDepTime()),
                BtsTime.display(flight.crsArrTime()));
    }

    /** The prediction of a flight, in sentences. */
    String detail(WatchedPrediction watched) {
        List<String> sentences = new ArrayList<>();
        Prediction prediction = watched.prediction();
        prediction.findLate().ifPresent(late -> sentences.add(say(key(Verdict.of(late)), percent(late))));
        List<Double> classes = prediction.probabilities();
        if (prediction.findLate().isEmpty() && !classes.isEmpty()) {
            int last = Target.DELAY_CLASS.labels().size() - 1;
            sentences.add(say("flight.halfHour", percent(classes.get(last))));
        }
        prediction.findMinutes().map(Math::round).ifPresent(minutes -> sentences.add(minutes(minutes)));
        watched.findOtherScheduleDay().ifPresent(day -> sentences.add(say("flight.schedule", day(day))));
        return String.join(" ", sentences);
    }

    private static String key(Verdict verdict) {
        return switch (verdict) {
            case LIKELY_LATE -> "flight.likelyLate";
            case LIKELY_ON_TIME -> "flight.likelyOnTime";
            case OPEN -> "flight.open";
        };
    }

    private String minutes(long minutes) {
        return say(minutes < 0 ? "flight.minutesEarly" : "flight.minutesLate", Math.abs(minutes));
    }

    private String percent(double probability) {
        return NumberFormat.getPercentInstance(locale).format(probability);
    }
}
