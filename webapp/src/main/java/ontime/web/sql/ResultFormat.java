package ontime.web.sql;

import java.util.Set;

/** The formats of results. */
final class ResultFormat {

    private static final Set<String> KNOWN = Set.of("csv", "jsonl", "parquet");

    private ResultFormat() {}

    static boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    /** The end of the file's name: several Parquet files come in a zip. */
    static String extension(String format, String contentType) {
        return contentType.contains("zip") ? format + ".zip" : format;
    }
}
