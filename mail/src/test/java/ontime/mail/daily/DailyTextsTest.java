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

    private static final Set<String> EQUAL_IN_ALL_LANGUAGES = Set.of("flight");

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

    @Test
    void anArrivalOnAnotherDayIsSaidInBothLanguages() {
        DailyTexts english = new DailyTexts(Locale.ENGLISH);
        DailyTexts spanish = new DailyTexts(Locale.forLanguageTag("es"));
        PredictionRequest flight = flight("2315", "0125");

        assertThat(english.nameAndTimes(flight("0715", "0925"), 0)).isEqualTo("DL 640 ATL → JFK, 7:15 AM – 9:25 AM");
        assertThat(english.nameAndTimes(flight, 1)).isEqualTo("DL 640 ATL → JFK, 11:15 PM – 1:25 AM the next day");
        assertThat(english.nameAndTimes(flight, -1)).endsWith("1:25 AM the day before");
        assertThat(english.nameAndTimes(flight, 2)).endsWith("1:25 AM two days later");
        assertThat(spanish.nameAndTimes(flight, 0)).endsWith("23:15 – 1:25");
        assertThat(spanish.nameAndTimes(flight, 1)).endsWith("23:15 – 1:25 del día siguiente");
    }

    private static PredictionRequest flight(String crsDepTime, String crsArrTime) {
        return new PredictionRequest(
                new UUID(0, 1),
                "DL",
                640,
                "ATL",
                "JFK",
                LocalDate.of(2008, 1, 15),
                crsDepTime,
                crsArrTime,
                null,
                null,
                Instant.EPOCH);
    }

    private static List<String> details(@Nullable DelayRange range, Locale locale) {
        PredictionRequest flight = flight("0715", "0925");
        Prediction prediction = new Prediction(
                flight.id(),
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
