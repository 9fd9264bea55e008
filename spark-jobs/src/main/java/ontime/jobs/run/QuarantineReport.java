package ontime.jobs.run;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import ontime.jobs.table.LineTable;
import ontime.jobs.table.QuarantineReplay;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Prints quarantined lines, and the result of reading them again. */
final class QuarantineReport {

    /** Enough to recognize a line; a line of a damaged file may have megabytes. */
    private static final int LONGEST = 1_000;

    private final JobOutput output;

    QuarantineReport(JobOutput output) {
        this.output = output;
    }

    /** Prints the first lines of all months, or of one, and how many there are. */
    void list(LineTable quarantine, Optional<YearMonth> month, int most) {
        list(quarantine, month, most, "quarantined lines", line -> "%s %s%n  %s"
                .formatted(line.getAs("Reason"), printable(line.getAs("Detail")), raw(line, StandardCharsets.UTF_8)));
    }

    /** Prints the first cleared values of all months, or of one, and how many there are. */
    void listValues(LineTable values, Optional<YearMonth> month, int most) {
        list(values, month, most, "cleared values", value -> "%s %s %s"
                .formatted(value.getAs("Rule"), value.getAs("Column"), raw(value, StandardCharsets.ISO_8859_1)));
    }

    private void list(
            LineTable table, Optional<YearMonth> month, int most, String what, Function<Row, String> description) {
        Dataset<Row> rows = month.map(table::rows).orElseGet(table::rows);
        for (Row row : rows.limit(most).collectAsList()) {
            output.say(String.format(
                    Locale.ROOT,
                    "%s line %d: %s",
                    row.getAs("File"),
                    row.<Long>getAs("LineNumber"),
                    description.apply(row)));
        }
        output.say(String.format(
                Locale.ROOT,
                "%,d %s%s",
                rows.count(),
                what,
                month.map(of -> " of " + of).orElse("")));
    }

    private static String raw(Row row, Charset charset) {
        return printable(new String(row.<byte[]>getAs("Raw"), charset));
    }

    /** Prints the result of reading lines again. */
    void replayed(List<QuarantineReplay.Outcome> months) {
        for (QuarantineReplay.Outcome month : months) {
            output.say(String.format(
                    Locale.ROOT,
                    "%s: %,d entered, %,d were duplicates, %,d stay",
                    month.month(),
                    month.entered(),
                    month.duplicates(),
                    month.stay()));
        }
        long entered =
                months.stream().mapToLong(QuarantineReplay.Outcome::entered).sum();
        long stay = months.stream().mapToLong(QuarantineReplay.Outcome::stay).sum();
        output.say(String.format(Locale.ROOT, "%,d quarantined lines entered the table, %,d stay", entered, stay));
        if (entered > 0) {
            output.say("Run ./ontime job publish, or the next ./ontime job load, to publish the changed months.");
        }
    }

    /** Removes control characters: a line must not control the terminal. */
    private static String printable(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return cut.replaceAll("\\p{Cc}", "\ufffd");
    }
}
