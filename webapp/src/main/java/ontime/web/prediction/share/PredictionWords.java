package ontime.web.prediction.share;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.Verdict;
import ontime.web.language.ClockTime;
import ontime.web.prediction.live.PredictionState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A prediction in a few words, for where its page is not seen. */
@Component
final class PredictionWords {

    private final MessageSource messages;

    PredictionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** {@code DL 1519 from ATL to LGA}. */
    String flight(PredictionRequest asked, Locale locale) {
        return message("prediction.title", locale, number(asked), asked.origin(), asked.dest());
    }

    /** {@code DL 1519 ATL → LGA · 62% chance of a delay}; without a chance, the flight alone. */
    String event(PredictionState state, Locale locale) {
        PredictionRequest asked = state.request();
        String flight = number(asked) + " " + asked.origin() + " → " + asked.dest();
        return findChance(state, locale)
                .map(chance -> flight + " · " + message("prediction.share.chance", locale, chance))
                .orElse(flight);
    }

    /** {@code 62%}; empty if there is none. */
    Optional<String> findChance(PredictionState state, Locale locale) {
        return Optional.ofNullable(late(state)).map(NumberFormat.getPercentInstance(locale)::format);
    }

    /** {@code Likely late}. */
    String verdict(PredictionState state, Locale locale) {
        return message("prediction.verdict." + Verdict.of(late(state)), locale);
    }

    /** {@code Friday, April 25, 2008, 7:15 AM – 9:25 AM}. */
    String when(PredictionRequest asked, Locale locale) {
        String day = asked.flightDate().format(DateTimeFormatter.ofPattern(message("format.day", locale), locale));
        return day + ", " + ClockTime.show(asked.crsDepTime(), locale) + " – "
                + ClockTime.show(asked.crsArrTime(), locale);
    }

    /** {@code 62% chance of arriving 15+ minutes late}; empty if there is none. */
    Optional<String> findSentence(PredictionState state, Locale locale) {
        return findChance(state, locale).map(chance -> message("prediction.late", locale, chance));
    }

    /** All of it in one sentence; empty while there is no prediction. */
    Optional<String> findDescription(PredictionState state, Locale locale) {
        return findSentence(state, locale)
                .map(sentence -> verdict(state, locale) + ": " + sentence + ". "
                        + findRange(state, locale).map(range -> range + ". ").orElse("")
                        + flight(state.request(), locale) + ", " + when(state.request(), locale) + ".");
    }

    /** {@code 8 of 10 such flights arrive between 12 min early and 48 min late}; empty if no range is predicted. */
    private Optional<String> findRange(PredictionState state, Locale locale) {
        PredictionState.Answered prediction = state.prediction();
        return Optional.ofNullable(prediction == null ? null : prediction.range())
                .map(range ->
                        message("prediction.range", locale, delay(range.low(), locale), delay(range.high(), locale)));
    }

    private String delay(int minutes, Locale locale) {
        if (minutes == 0) {
            return message("prediction.minutes.zero", locale);
        }
        return message(minutes > 0 ? "prediction.minutes.late" : "prediction.minutes.early", locale, Math.abs(minutes));
    }

    String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }

    private static @Nullable Double late(PredictionState state) {
        PredictionState.Answered prediction = state.prediction();
        return prediction == null ? null : prediction.late();
    }

    private static String number(PredictionRequest asked) {
        return asked.carrier() + " " + asked.flightNum();
    }
}
