package ontime.jobs.run;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
        Dataset<Row> lines = month.map(quarantine::rows).orElseGet(quarantine::rows);
        for (Row line : lines.limit(most).collectAsList()) {
            output.say("%s line %d: %s %s%n  %s"
                    .formatted(
                            line.getAs("File"),
                            line.<Long>getAs("LineNumber"),
                            line.getAs("Reason"),
                            printable(line.getAs("Detail")),
                            printable(new String(line.<byte[]>getAs("Raw"), StandardCharsets.UTF_8))));
        }
        output.say("%,d quarantined lines%s"
                .formatted(lines.count(), month.map(of -> " of " + of).orElse("")));
    }

    /** Prints the first cleared values of all months, or of one, and how many there are. */
    void listValues(LineTable values, Optional<YearMonth> month, int most) {
        Dataset<Row> rows = month.map(values::rows).orElseGet(values::rows);
        for (Row value : rows.limit(most).collectAsList()) {
            output.say("%s line %d: %s %s %s"
                    .formatted(
                            value.getAs("File"),
                            value.<Long>getAs("LineNumber"),
                            value.getAs("Rule"),
                            value.getAs("Column"),
                            printable(new String(value.<byte[]>getAs("Raw"), StandardCharsets.ISO_8859_1))));
        }
        output.say("%,d cleared values%s"
                .formatted(rows.count(), month.map(of -> " of " + of).orElse("")));
    }

    /** Prints the result of reading lines again. */
    void replayed(List<QuarantineReplay.Outcome> months) {
        for (QuarantineReplay.Outcome month : months) {
            output.say("%s: %,d entered, %,d were duplicates, %,d stay"
                    .formatted(month.month(), month.entered(), month.duplicates(), month.stay()));
        }
        long entered =
                months.stream().mapToLong(QuarantineReplay.Outcome::entered).sum();
        long stay = months.stream().mapToLong(QuarantineReplay.Outcome::stay).sum();
        output.say("%,d quarantined lines entered the table, %,d stay".formatted(entered, stay));
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
