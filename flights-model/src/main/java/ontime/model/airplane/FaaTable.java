package ontime.model.airplane;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import ontime.model.csv.BrokenCsvException;
import org.jspecify.annotations.Nullable;

/**
 * A file of the FAA's registry: values padded with blanks, separated by commas, never quoted; a quote is part of a name.
 */
final class FaaTable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final BufferedReader text;
    private final String source;
    private final Map<String, Integer> positions = new HashMap<>();
    private int line;

    /** Reads the header; the reader stays its opener's. */
    FaaTable(BufferedReader text, String source) throws IOException {
        this.text = text;
        this.source = source;
        String header = text.readLine();
        String[] names = (header == null ? "" : header).split(",", -1);
        for (int i = 0; i < names.length; i++) {
            positions.put(names[i].replace(String.valueOf(BYTE_ORDER_MARK), "").strip(), i);
        }
        line = 1;
    }

    /**
     * The position of a column.
     *
     * @throws BrokenCsvException where the header lacks it
     */
    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new BrokenCsvException(source, 1, "the header lacks the column " + column, null);
        }
        return position;
    }

    /**
     * The next line's values, or null after the last.
     *
     * @throws BrokenCsvException where it has fewer values than the header
     */
    String @Nullable [] next() throws IOException {
        String next = text.readLine();
        line++;
        if (next == null || next.isBlank()) {
            return null;
        }
        String[] values = next.split(",", -1);
        if (values.length < positions.size() - 1) {
            throw new BrokenCsvException(
                    source, line, "has %d fields, the header %d".formatted(values.length, positions.size()), null);
        }
        return values;
    }
}
