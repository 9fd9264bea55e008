package ontime.demo.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import ontime.demo.place.Fields;
import ontime.model.airport.AirportFacts;
import ontime.model.csv.CsvFile;
import ontime.model.csv.CsvRecord;
import ontime.model.flight.BtsColumn;
import ontime.model.flight.BtsTime;

/** A generated line as a reader of BTS's files sees it: cells by position, times by the clocks of {@link AirportFacts}. */
record Row(Map<BtsColumn, String> cells) {

    private static final AirportFacts AIRPORTS = AirportFacts.read();

    /** All lines of a generated month, without the header. */
    static List<Row> generate(Path folder, YearMonth month, int flights, long seed) throws IOException {
        Path zip = new MonthFile(Fields.read(), flights, seed).write(folder, month, () -> {});
        List<CsvRecord> records = read(zip);
        return records.subList(1, records.size()).stream().map(Row::of).toList();
    }

    /** All lines of a zip, the header too. */
    static List<CsvRecord> read(Path zip) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            Objects.requireNonNull(entries.getNextEntry());
            return CsvFile.read(entries, zip.toString());
        }
    }

    private static Row of(CsvRecord line) {
        Map<BtsColumn, String> cells = new EnumMap<>(BtsColumn.class);
        Iterator<String> texts = line.cells().iterator();
        EnumSet.allOf(BtsColumn.class).forEach(column -> cells.put(column, texts.next()));
        return new Row(cells);
    }

    String text(BtsColumn column) {
        return Objects.requireNonNull(cells.get(column));
    }

    boolean has(BtsColumn column) {
        return !text(column).isEmpty();
    }

    int number(BtsColumn column) {
        return (int) Double.parseDouble(text(column));
    }

    boolean isCancelled() {
        return number(BtsColumn.CANCELLED) == 1;
    }

    boolean isDiverted() {
        return number(BtsColumn.DIVERTED) == 1;
    }

    boolean isLanded() {
        return !isCancelled() && !isDiverted();
    }

    /** The scheduled departure: its date and time are local to the origin. */
    ZonedDateTime scheduledDeparture() {
        LocalDateTime local = LocalDate.parse(text(BtsColumn.FLIGHT_DATE))
                .atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(text(BtsColumn.CRS_DEP_TIME)));
        return local.atZone(zone(text(BtsColumn.ORIGIN)));
    }

    /** Whether the origin's clock skips the scheduled departure, because it goes forward. */
    boolean isSkipped() {
        ZonedDateTime moment = scheduledDeparture();
        return !planned(moment, text(BtsColumn.ORIGIN)).equals(text(BtsColumn.CRS_DEP_TIME));
    }

    ZonedDateTime departure() {
        return scheduledDeparture().plusMinutes(number(BtsColumn.DEP_DELAY));
    }

    ZonedDateTime scheduledArrival() {
        return scheduledDeparture().plusMinutes(number(BtsColumn.CRS_ELAPSED_TIME));
    }

    /** Where and when the airplane is free again; a flight that ended elsewhere is ferried to its destination. */
    ZonedDateTime arrival() {
        BtsColumn minutes = isDiverted() ? BtsColumn.DIV_ACTUAL_ELAPSED_TIME : BtsColumn.ACTUAL_ELAPSED_TIME;
        return has(minutes) ? departure().plusMinutes(number(minutes)) : departure();
    }

    /** A moment as BTS writes an actual time at an airport: midnight ends the day. */
    static String actual(ZonedDateTime moment, String airport) {
        String time = planned(moment, airport);
        return time.equals("0000") ? "2400" : time;
    }

    /** A moment as BTS writes a scheduled time at an airport. */
    static String planned(ZonedDateTime moment, String airport) {
        ZonedDateTime local = moment.withZoneSameInstant(zone(airport));
        return BtsTime.ofMinute(local.getHour() * 60 + local.getMinute());
    }

    private static ZoneId zone(String airport) {
        return Objects.requireNonNull(AIRPORTS.findByCode(airport).orElseThrow().timeZone());
    }
}
