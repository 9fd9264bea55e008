package ontime.model.csv;

import java.nio.file.Path;
import java.util.List;

/** A file whose first record names its columns. */
public final class CsvTable {

    private final CsvRecord header;
    private final List<CsvRecord> rows;

    private CsvTable(CsvRecord header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * A table from a file.
     *
     * @throws BrokenCsvException where the file is broken, empty, or a row is not as wide as the header
     */
    public static CsvTable read(Path file) {
        return of(CsvFile.read(file), file.toString());
    }

    /**
     * A table from records.
     *
     * @throws BrokenCsvException where there is no header, or a row is not as wide as it
     */
    public static CsvTable of(List<CsvRecord> records, String source) {
        if (records.isEmpty()) {
            throw new BrokenCsvException(source, 0, "is empty", null);
        }
        CsvRecord header = records.get(0);
        List<CsvRecord> rows = List.copyOf(records.subList(1, records.size()));
        for (CsvRecord row : rows) {
            if (row.cells().size() != header.cells().size()) {
                throw row.broken("has %d fields, the header %d"
                        .formatted(row.cells().size(), header.cells().size()));
            }
        }
        return new CsvTable(header, rows);
    }

    /**
     * The position of a column.
     *
     * @throws BrokenCsvException where the header lacks it
     */
    public int position(String column) {
        int position = header.cells().indexOf(column);
        if (position < 0) {
            throw header.broken("the header lacks the column " + column);
        }
        return position;
    }

    /** Every record but the header. */
    public List<CsvRecord> rows() {
        return rows;
    }
}
