package ontime.model.csv;

import java.util.List;

/**
 * One record of a file.
 *
 * @param source the file's name
 * @param line where the record begins, counted from 1
 * @param cells as written, without their quotes
 */
public record CsvRecord(String source, int line, List<String> cells) {

    /** Keeps its own copy of the cells. */
    public CsvRecord {
        cells = List.copyOf(cells);
    }

    /**
     * A cell by position, counted from 0.
     *
     * @throws BrokenCsvException where the record is too short
     */
    public String cell(int position) {
        if (position >= cells.size()) {
            throw broken("has %d fields, at least %d are needed".formatted(cells.size(), position + 1));
        }
        return cells.get(position);
    }

    /**
     * A cell as a number.
     *
     * @throws BrokenCsvException where it is none, or outside the bounds
     */
    public double number(int position, double least, double most) {
        try {
            double number = Double.parseDouble(cell(position));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BrokenCsvException(source, line, "not a number: " + cell(position), e);
        }
        throw broken("not between %s and %s: %s".formatted(least, most, cell(position)));
    }

    /** What to throw where this record is not what it should be. */
    public BrokenCsvException broken(String reason) {
        return new BrokenCsvException(source, line, reason, null);
    }
}
