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

    private static ModelWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ModelWords(messages);
    }
}
