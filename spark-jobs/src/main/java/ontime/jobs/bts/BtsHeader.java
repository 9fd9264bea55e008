package ontime.jobs.bts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.archive.BadFileException.Reason;
import ontime.model.flight.BtsColumn;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file, which maps its fields to columns. Fields are mapped by name, in any of BTS's header generations
 * and in any order. A trailing comma makes an empty last name, which is not a column.
 *
 * @param columns by field; null if the field is not a column that BTS publishes
 * @param unknown names of columns that BTS does not publish
 */
record BtsHeader(List<@Nullable BtsColumn> columns, List<String> unknown) {

    /** A file with fewer known columns than this contains other data. */
    private static final int LEAST_KNOWN = 3;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * Reads a header.
     *
     * @throws BadFileException if the header is not BTS's; the message names the missing or repeated columns
     */
    static BtsHeader of(String file, byte[] line) {
        if (isUtf16(line)) {
            throw new BadFileException(
                    Reason.HEADER_MISMATCH,
                    file + " line 1: this is UTF-16 text; save the file as UTF-8 and load it again");
        }
        List<String> names = names(file, line);
        if (names.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        List<@Nullable BtsColumn> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Set<BtsColumn> seen = EnumSet.noneOf(BtsColumn.class);
        for (String name : names) {
            @Nullable BtsColumn column = BtsColumn.findByHeaderName(name).orElse(null);
            columns.add(column);
            if (column != null && !seen.add(column)) {
                throw mismatch(file, Reason.HEADER_MISMATCH, "it has the column " + name + " twice");
            }
            if (column == null) {
                unknown.add(name);
            }
        }
        requireKey(file, seen, unknown);
        return new BtsHeader(columns, unknown);
    }

    private static boolean isUtf16(byte[] line) {
        return line.length > 1 && (line[0] == 0 || line[1] == 0 || (line[0] & line[1] & 0xfe) == 0xfe);
    }

    /** Whether a header has a column name that BTS has used only since 2018. */
    static boolean hasNamesOfToday(String line) {
        return names("", line.getBytes(StandardCharsets.UTF_8)).stream()
                .anyMatch(name -> BtsColumn.findByHeaderName(name)
                        .filter(column -> !name.equalsIgnoreCase(column.columnName()))
                        .isPresent());
    }

    /** Whether the file has a column. */
    boolean has(BtsColumn column) {
        return columns.contains(column);
    }

    /** The number of fields of a line, without an empty field after a trailing comma. */
    int width() {
        return columns.size();
    }

    private static List<String> names(String file, byte[] line) {
        int from = Arrays.mismatch(line, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        FieldSplitter splitter = new FieldSplitter();
        if (splitter.split(line, from, line.length) != null) {
            throw mismatch(file, Reason.HEADER_MISMATCH, "a quote in it does not close");
        }
        List<String> names = new ArrayList<>();
        for (int field = 0; field < splitter.count(); field++) {
            int start = splitter.start(field);
            names.add(new String(line, start, splitter.end(field) - start, StandardCharsets.UTF_8).strip());
        }
        return names;
    }

    private static void requireKey(String file, Set<BtsColumn> seen, List<String> unknown) {
        Set<BtsColumn> missing = EnumSet.copyOf(BtsColumn.KEY);
        missing.removeAll(seen);
        if (seen.contains(BtsColumn.UNIQUE_CARRIER)) {
            missing.remove(BtsColumn.CARRIER);
        }
        if (!missing.isEmpty()) {
            String names = missing.stream().map(BtsColumn::columnName).collect(Collectors.joining(", "));
            String others = unknown.stream().limit(5).collect(Collectors.joining(", "));
            throw mismatch(
                    file,
                    seen.size() < LEAST_KNOWN ? Reason.OTHER_DATA : Reason.HEADER_MISMATCH,
                    "it has no column " + names
                            + (others.isEmpty() ? "" : ", but others that BTS does not publish: " + others));
        }
    }

    private static BadFileException mismatch(String file, Reason reason, String what) {
        return new BadFileException(
                reason, file + " line 1: this header is not that of BTS's On-Time Performance file: " + what);
    }
}
