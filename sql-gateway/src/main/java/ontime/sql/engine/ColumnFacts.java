package ontime.sql.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import ontime.model.sql.SqlColumn;
import org.jspecify.annotations.Nullable;

/** What the columns of the tables mean and their units, from the resource {@code columns.properties}. */
final class ColumnFacts {

    private static final String RESOURCE = "/ontime/sql/columns.properties";

    private ColumnFacts() {}

    /** The columns of a table, by their name in lower case: a comment, and a unit in brackets at its end. */
    static Map<String, SqlColumn> of(String table) {
        Properties all = new Properties();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(ColumnFacts.class.getResourceAsStream(RESOURCE)), StandardCharsets.UTF_8)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, SqlColumn> columns = new TreeMap<>();
        for (String key : all.stringPropertyNames()) {
            if (key.startsWith(table + ".")) {
                String name = key.substring(table.length() + 1);
                columns.put(name.toLowerCase(Locale.ROOT), column(name, all.getProperty(key)));
            }
        }
        return columns;
    }

    private static SqlColumn column(String name, String fact) {
        int unit = fact.endsWith("]") ? fact.lastIndexOf(" [") : -1;
        return unit < 0
                ? new SqlColumn(name, "", fact, null)
                : new SqlColumn(name, "", fact.substring(0, unit), unit(fact.substring(unit + 2, fact.length() - 1)));
    }

    private static @Nullable String unit(String unit) {
        return unit.isBlank() ? null : unit;
    }
}
