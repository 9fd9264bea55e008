package ontime.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ontime.model.json.StrictJson;
import org.junit.jupiter.api.Test;

final class SqlQueryTest {

    private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void readsWhatItWrote() {
        SqlQuery query = new SqlQuery(
                ID,
                "ana",
                "SELECT 1",
                SqlQuery.State.FAILED,
                0,
                1,
                2,
                3,
                4,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                0,
                0,
                List.of(new SqlColumn("n", "int", null, "minutes")),
                new SqlProblem(SqlProblem.Kind.SYNTAX, "wrong", 1, 2, null));

        assertThat(StrictJson.read(StrictJson.write(query), SqlQuery.class)).isEqualTo(query);
    }

    @Test
    void writesStatesInLowerCase() {
        SqlStatement statement = new SqlStatement(
                ID,
                "ana",
                "SELECT :n",
                Map.of("n", new SqlParameter(SqlParameter.Type.INTEGER, "1")),
                List.of("flights"));

        assertThat(new String(StrictJson.write(statement), StandardCharsets.UTF_8))
                .contains("\"n\":{\"type\":\"integer\",\"value\":\"1\"}");
    }
}
