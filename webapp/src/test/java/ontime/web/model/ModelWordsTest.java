package ontime.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import ontime.testkit.model.SomeModels;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

final class ModelWordsTest {

    private final ModelWords words = words();

    @Test
    void aVerdictAboutTheTrainingDataIsInTheLanguageOfThePage() {
        assertThat(words.verdict(SomeModels.rejectedForData(), Locale.US))
                .isEqualTo("Its training data failed our checks: only 12 flights arrived.");
        assertThat(words.verdict(SomeModels.rejectedForData(), Locale.forLanguageTag("es")))
                .isEqualTo("Sus datos de entrenamiento no superaron nuestras comprobaciones: solo llegaron 12 vuelos.");
    }

    @Test
    void ofRangesItIsSaidHowManyFlightsTheyHoldAndHowFarTheMedianIsOff() {
        assertThat(words.sentences(SomeModels.range(1), Locale.US))
                .containsExactly(
                        "79.6% of the flights arrived within their predicted range; 80.0% is the aim. On average a range"
                                + " was 69 minutes wide.",
                        "On average it was off by 22.1 minutes. Predicting the same typical delay for every flight would be"
                                + " off by 24.8 minutes.");
        assertThat(words.title(SomeModels.range(1), Locale.US)).startsWith("Delay range");
        assertThat(words.verdict(SomeModels.range(1), Locale.US)).contains("7.9", "8.4");
    }

    private static ModelWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ModelWords(messages);
    }
}
