package ontime.sql.engine;

import java.util.Map;
import ontime.model.sql.SqlColumn;

/**
 * A table that statements may read.
 *
 * @param name as statements write it
 * @param comment what its rows are
 * @param format of its files: {@code delta} or {@code parquet}
 * @param path of its files, a folder or any Hadoop URI
 * @param columns what is known of its columns, by name
 */
record TableSource(String name, String comment, String format, String path, Map<String, SqlColumn> columns) {

    boolean isDelta() {
        return format.equals("delta");
    }
}
