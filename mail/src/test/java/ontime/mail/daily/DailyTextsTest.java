package ontime.mail.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import ontime.model.prediction.DelayRange;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DailyTextsTest {

    private static final Set<String> EQUAL_IN_ALL_LANGUAGES = Set.of("flight", "flight.times");

    @Test
    void everyWordIsThereInBothLanguages() {
        ResourceBundle english = ResourceBundle.getBundle(DailyTexts.BUNDLE, Locale.ROOT);
        ResourceBundle spanish = ResourceBundle.getBundle(DailyTexts.BUNDLE, Locale.forLanguageTag("es"));

        assertThat(spanish.getLocale().getLanguage()).isEqualTo("es");
        assertThat(english.keySet()).allSatisfy(key -> {
            assertThat(english.getString(key)).isNotBlank();
            if (!EQUAL_IN_ALL_LANGUAGES.contains(key)) {
                assertThat(spanish.getString(key)).isNotBlank().isNotEqualTo(english.getString(key));
            }
        });
    }

    @Test
    void aRangeIsSaidInBothLanguages() {
        assertThat(details(new DelayRange(-12, 0, 48), Locale.ENGLISH))
                .contains(
                        "Expected arrival: on schedule.",
                        "8 of 10 such flights arrive between 12 minutes early and 48 minutes late.");
        assertThat(details(new DelayRange(-1, 0, 0), Locale.ENGLISH))
                .contains("8 of 10 such flights arrive between 1 minute early and the scheduled time.");
        assertThat(details(new DelayRange(-12, 0, 48), Locale.forLanguageTag("es")))
                .contains("8 de cada 10 vuelos así llegan entre 12 minutos de adelanto y 48 minutos de retraso.");
        assertThat(details(null, Locale.ENGLISH)).noneMatch(line -> line.contains("8 of 10"));
    }

    private static List<String> details(@Nullable DelayRange range, Locale locale) {
        UUID id = new UUID(0, 1);
        PredictionRequest flight = new PredictionRequest(
                id, "DL", 640, "ATL", "JFK", LocalDate.of(2008, 1, 15), "0715", "0925", null, null, Instant.EPOCH);
        Prediction prediction = new Prediction(
                id,
                Moment.BEFORE_DEPARTURE,
                List.of(),
                0.25,
                range == null ? null : Double.valueOf(range.median()),
                range,
                null,
                List.of("late_before_departure/1"),
                Instant.EPOCH);
        FlightEvidence nothing = new FlightEvidence(null, null, null, List.of());
        return new DailyTexts(locale).details(new FlightForecast(flight, null, prediction, nothing));
    }
}
