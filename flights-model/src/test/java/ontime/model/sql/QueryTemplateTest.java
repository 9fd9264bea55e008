package ontime.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class QueryTemplateTest {

    @ParameterizedTest
    @EnumSource
    void everyTemplateBeginsWithItsQuestionAndIsFoundByItsKey(QueryTemplate template) {
        assertThat(template.statement()).matches("(?s)-- [A-Z].*\\?\nSELECT .*FROM flights.*");
        assertThat(QueryTemplate.find(template.key())).contains(template);
    }

    @ParameterizedTest
    @EnumSource
    void noOtherKeyIsKnown(QueryTemplate template) {
        assertThat(QueryTemplate.find(template.name())).isEmpty();
        assertThat(QueryTemplate.find("../" + template.key())).isEmpty();
    }
}
