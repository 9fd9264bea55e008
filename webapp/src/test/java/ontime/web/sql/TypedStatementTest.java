package ontime.web.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedStatementTest {

    @Test
    void parametersAreNamedOnceInTheirOrder() {
        assertThat(TypedStatement.parameters("SELECT :b, :a_1 FROM t WHERE x=:b AND y IN (:c,:a_1)"))
                .containsExactly("b", "a_1", "c");
        assertThat(TypedStatement.parameters("SELECT :a -- :b\n, :c")).containsExactly("a", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ':a'",
                "SELECT \":a\"",
                "SELECT 'it''s :a'",
                "SELECT 'it\\'s :a'",
                "SELECT `:a`",
                "SELECT x::int",
                "SELECT col:field",
                "SELECT 1 -- :a",
                "SELECT 1 /* :a\n:b */",
                "SELECT 1 /* :a",
                "SELECT : a",
                "SELECT :1"
            })
    void aColonElsewhereIsNoParameter(String statement) {
        assertThat(TypedStatement.parameters(statement)).isEmpty();
    }

    @Test
    void longTextsTakeNoLongTime() {
        assertThat(TypedStatement.parameters("SELECT '" + "\\'".repeat(9_000) + " :a"))
                .containsExactly("a");
    }

    @Test
    void tablesAreTheKnownNamesThatOccur() {
        List<String> known = List.of("flights", "airlines", "flight");

        assertThat(TypedStatement.tables("SELECT * FROM FLIGHTS f JOIN `Airlines` a", known))
                .containsExactly("airlines", "flights");
        assertThat(TypedStatement.tables("SELECT 1", known)).isEmpty();
    }
}
