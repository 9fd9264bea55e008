package ontime.mail.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
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
}
