package ontime.model.sql;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A statement that someone wants to run.
 *
 * @param id made by the sender; the same id again is the same query, which runs once
 * @param user who runs it
 * @param statement one SELECT, with parameters such as {@code :origin}
 * @param parameters their values by name, without the colon
 * @param tables the tables that this user may read
 */
public record SqlStatement(
        UUID id, String user, String statement, Map<String, SqlParameter> parameters, List<String> tables) {

    public SqlStatement {
        parameters = Map.copyOf(parameters);
        tables = List.copyOf(tables);
    }
}
