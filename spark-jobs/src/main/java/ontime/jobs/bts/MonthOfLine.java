package ontime.jobs.bts;

import java.time.YearMonth;
import ontime.model.flight.BtsColumn;
import org.jspecify.annotations.Nullable;

/** The month that a line claims, from its first fields only: Year, Month and FlightDate must agree. */
final class MonthOfLine {

    private final FieldSplitter fields = new FieldSplitter();
    private final int yearField;
    private final int monthField;
    private final int dateField;
    private final int needed;
    private int lastYear;
    private int lastMonth;
    private @Nullable YearMonth last;

    MonthOfLine(BtsHeader header) {
        this.yearField = header.columns().indexOf(BtsColumn.YEAR);
        this.monthField = header.columns().indexOf(BtsColumn.MONTH);
        this.dateField = header.columns().indexOf(BtsColumn.FLIGHT_DATE);
        this.needed = Math.max(dateField, Math.max(yearField, monthField)) + 1;
    }

    /** The month, or null where the line claims none. */
    @Nullable
    YearMonth of(byte[] line, int from, int to) {
        if (fields.split(line, from, to, needed) != null || fields.count() < needed) {
            return null;
        }
        int year = Values.number(line, fields.start(yearField), fields.end(yearField));
        int month = Values.number(line, fields.start(monthField), fields.end(monthField));
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || !dateBegins(line, year, month)) {
            return null;
        }
        if (last == null || year != lastYear || month != lastMonth) {
            lastYear = year;
            lastMonth = month;
            last = YearMonth.of(year, month);
        }
        return last;
    }

    private boolean dateBegins(byte[] line, int year, int month) {
        int from = fields.start(dateField);
        return fields.end(dateField) - from == 10
                && Values.number(line, from, from + 4) == year
                && Values.number(line, from + 5, from + 7) == month;
    }
}
