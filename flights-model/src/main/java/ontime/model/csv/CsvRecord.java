package ontime.model.csv;

import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** One record of a file. */
public final class CsvRecord {

    private final String source;
    private final int line;
    private final CSVRecord fields;

    CsvRecord(String source, int line, CSVRecord fields) {
        this.source = source;
        this.line = line;
        this.fields = fields;
    }

    /** Where the record begins, counted from 1. */
    public int line() {
        return line;
    }

    /** The cells as written, without their quotes. */
    public List<String> cells() {
        return fields.toList();
    }

    /**
     * A cell by position, counted from 0.
     *
     * @throws BrokenCsvException if the record is too short
     */
    public String cell(int position) {
        if (position >= fields.size()) {
            throw broken(
                    String.format(Locale.ROOT, "has %d fields, at least %d are needed", fields.size(), position + 1));
        }
        return fields.get(position);
    }

    /**
     * A cell by the name of its column.
     *
     * @throws BrokenCsvException if the header lacks the column
     */
    public String cell(String column) {
        if (!fields.isMapped(column)) {
            throw new BrokenCsvException(source, 1, "the header lacks the column " + column, null);
        }
        return fields.get(column);
    }

    /**
     * A cell as a number.
     *
     * @throws BrokenCsvException if it is none, or outside the bounds
     */
    public double number(String column, double least, double most) {
        String cell = cell(column);
        try {
            double number = Double.parseDouble(cell);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BrokenCsvException(source, line, "not a number: " + cell, e);
        }
        throw broken("not between %s and %s: %s".formatted(least, most, cell));
    }

    /** The exception to throw if this record is malformed. */
    public BrokenCsvException broken(String reason) {
        return new BrokenCsvException(source, line, reason, null);
    }
}
