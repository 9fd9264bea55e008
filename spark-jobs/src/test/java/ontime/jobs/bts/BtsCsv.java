package ontime.jobs.bts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.model.flight.BtsColumn;

/** A small file in BTS's form, built line by line. */
public final class BtsCsv {

    private static final Map<BtsColumn, String> FORM_NAMES = Map.of(
            BtsColumn.FLIGHT_DATE, "FL_DATE",
            BtsColumn.UNIQUE_CARRIER, "OP_UNIQUE_CARRIER",
            BtsColumn.AIRLINE_ID, "OP_CARRIER_AIRLINE_ID",
            BtsColumn.CARRIER, "OP_CARRIER",
            BtsColumn.FLIGHT_NUM, "OP_CARRIER_FL_NUM",
            BtsColumn.ORIGIN_STATE, "ORIGIN_STATE_ABR",
            BtsColumn.DEST_STATE, "DEST_STATE_ABR",
            BtsColumn.DEP_DELAY_MINUTES, "DEP_DELAY_NEW",
            BtsColumn.ARR_DELAY_MINUTES, "ARR_DELAY_NEW");

    private final List<BtsColumn> columns;
    private final boolean today;
    private final boolean trailingComma;
    private final List<String> lines = new ArrayList<>();

    private BtsCsv(List<BtsColumn> columns, boolean today, boolean trailingComma) {
        this.columns = columns;
        this.today = today;
        this.trailingComma = trailingComma;
        lines.add(header());
    }

    /** BTS's form of today: all columns, today's names, a trailing comma. */
    public static BtsCsv ofToday() {
        return new BtsCsv(List.of(BtsColumn.values()), true, true);
    }

    /** BTS's older names, without the trailing comma. */
    public static BtsCsv ofOldHeader() {
        return new BtsCsv(List.of(BtsColumn.values()), false, false);
    }

    /** BTS's download form: its own names in capitals, and a trailing comma. */
    public static BtsCsv ofDownloadForm() {
        BtsCsv csv = new BtsCsv(List.of(BtsColumn.values()), false, true);
        csv.lines.set(
                0,
                Arrays.stream(BtsColumn.values())
                                .map(column -> FORM_NAMES.getOrDefault(column, column.name()))
                                .map(name -> '"' + name + '"')
                                .collect(Collectors.joining(","))
                        + ",");
        return csv;
    }

    /** Some columns only, in the order given. */
    static BtsCsv of(BtsColumn... columns) {
        return new BtsCsv(Arrays.asList(columns), false, false);
    }

    /** Adds DL 640 of 15 January 2008 from Atlanta to LaGuardia at 07:15, on time, with some values changed. */
    public BtsCsv flight(Map<BtsColumn, String> changes) {
        lines.add(line(changes));
        return this;
    }

    /** Adds a line as it is. */
    public BtsCsv raw(String line) {
        lines.add(line);
        return this;
    }

    /** The line of a flight, not added. */
    public String line(Map<BtsColumn, String> changes) {
        Map<BtsColumn, String> values = new EnumMap<>(usual());
        values.putAll(changes);
        return columns.stream().map(column -> values.getOrDefault(column, "")).collect(Collectors.joining(","))
                + (trailingComma ? "," : "");
    }

    /** All lines, a line break behind each. */
    public byte[] bytes() {
        return lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the file: zip, gzip or bare by its name's ending. */
    public Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            String name = file.toString();
            if (name.endsWith(".zip")) {
                writeZip(out);
            } else if (name.endsWith(".gz")) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(bytes());
                }
            } else {
                out.write(bytes());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeZip(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("readme.html"));
            zip.write("<p>BTS adds one</p>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("On_Time.csv"));
            zip.write(bytes());
        }
    }

    private String header() {
        return columns.stream()
                        .map(column -> '"' + (today ? column.publishedName() : column.columnName()) + '"')
                        .collect(Collectors.joining(","))
                + (trailingComma ? "," : "");
    }

    private static Map<BtsColumn, String> usual() {
        Map<BtsColumn, String> usual = new EnumMap<>(BtsColumn.class);
        usual.put(BtsColumn.YEAR, "2008");
        usual.put(BtsColumn.MONTH, "1");
        usual.put(BtsColumn.DAY_OF_MONTH, "15");
        usual.put(BtsColumn.DAY_OF_WEEK, "2");
        usual.put(BtsColumn.FLIGHT_DATE, "2008-01-15");
        usual.put(BtsColumn.CARRIER, "\"DL\"");
        usual.put(BtsColumn.TAIL_NUM, "\"N640DL\"");
        usual.put(BtsColumn.FLIGHT_NUM, "\"640\"");
        usual.put(BtsColumn.ORIGIN, "\"ATL\"");
        usual.put(BtsColumn.ORIGIN_CITY_NAME, "\"Atlanta, GA\"");
        usual.put(BtsColumn.DEST, "\"LGA\"");
        usual.put(BtsColumn.CRS_DEP_TIME, "\"0715\"");
        usual.put(BtsColumn.DEP_TIME, "\"0710\"");
        usual.put(BtsColumn.CRS_ARR_TIME, "\"0930\"");
        usual.put(BtsColumn.ARR_DELAY, "-9.00");
        usual.put(BtsColumn.CANCELLED, "0.00");
        usual.put(BtsColumn.DIVERTED, "0.00");
        usual.put(BtsColumn.DISTANCE, "762.00");
        return usual;
    }
}
