package ontime.web.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypedNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Córdoba|Cordoba",
                "cordoba|Córdoba",
                "SAINT LOUIS|St. Louis, MO",
                "st louis|St. Louis, MO",
                "Fort Lauderdale|Ft. Lauderdale, FL",
                "United Airlines|United Air Lines Inc.",
                "delta airlines|Delta Air Lines Inc.",
                "chicago o'hare|Chicago O'Hare International",
                "ohare|Chicago O'Hare International",
                "dallas fort worth|Dallas/Fort Worth, TX",
            })
    void aPartOfANameIsFoundHoweverItIsWritten(String typed, String name) {
        assertThat(TypedName.of(typed).isIn(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Chicgo, 'Chicago, IL'",
        "chicag, 'Chicago, IL'",
        "chcag, 'Chicago, IL'",
        "Chicagoo, 'Chicago, IL'",
        "Minneapolos, 'Minneapolis, MN'",
        "san fransisco, 'San Francisco, CA'",
    })
    void oneTypoAWordIsForgiven(String typed, String name) {
        assertThat(TypedName.of(typed).isNearly(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Nowhere, 'Chicago, IL'", "atlantis, 'Atlanta, GA'", "zz, 'Chicago, IL'", "..., 'Chicago, IL'"})
    void otherNamesAreNotFound(String typed, String name) {
        assertThat(TypedName.of(typed).isIn(name)).isFalse();
        assertThat(TypedName.of(typed).isNearly(name)).isFalse();
    }
}
