package ontime.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlStatement;

/** Statements of the test resources, separated by empty lines; a paragraph may begin with a comment. */
public final class Corpus {

    /** The tables that the statements may read. */
    public static final List<String> GRANTED = List.of("flights", "airports", "airlines");

    private static final Map<String, SqlParameter> PARAMETERS = Map.of(
            "origin", new SqlParameter(SqlParameter.Type.STRING, "ORD"),
            "month", new SqlParameter(SqlParameter.Type.INTEGER, "3"),
            "day", new SqlParameter(SqlParameter.Type.DATE, "2008-03-05"),
            "delay", new SqlParameter(SqlParameter.Type.DECIMAL, "15"));

    private Corpus() {}

    /** What analysts write. */
    public static List<String> good() {
        return read("good.sql");
    }

    /** What must be refused. */
    public static List<String> hostile() {
        return read("hostile.sql");
    }

    /** A statement of somebody who may read the tables. */
    public static SqlStatement statement(String text) {
        return new SqlStatement(UUID.randomUUID(), "ana", text, PARAMETERS, GRANTED);
    }

    private static List<String> read(String name) {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("/ontime/sql/" + name))) {
            return Stream.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", -1))
                    .map(paragraph -> paragraph.replaceAll("(?m)^#.*\n?", "").strip())
                    .filter(text -> !text.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
