package ontime.jobs.bts;

import java.time.LocalDate;
import java.time.YearMonth;
import ontime.model.flight.BtsColumn;
import org.jspecify.annotations.Nullable;

/**
 * Finds the month of a line from its first fields only. If the file has the columns Year and Month, they must match
 * FlightDate.
 */
final class MonthOfLine {

    private final FieldSplitter fields = new FieldSplitter();
    private final int yearField;
    private final int monthField;
    private final int dateField;
    private final int needed;
    private @Nullable YearMonth last;
    private int lastFirstDay;
    private int lastLastDay = -1;

    MonthOfLine(BtsHeader header) {
        this.yearField = header.columns().indexOf(BtsColumn.YEAR);
        this.monthField = header.columns().indexOf(BtsColumn.MONTH);
        this.dateField = header.columns().indexOf(BtsColumn.FLIGHT_DATE);
        this.needed = Math.max(dateField, Math.max(yearField, monthField)) + 1;
    }

    /** The month, or null if the line has no valid month. */
    @Nullable
    YearMonth of(byte[] line, int from, int to) {
        if (fields.split(line, from, to, needed) != null || fields.count() < needed) {
            return null;
        }
        int day = Values.day(line, fields.start(dateField), fields.end(dateField));
        if (day == Values.BAD) {
            return null;
        }
        YearMonth month = month(day);
        boolean agrees = isNumberOrNone(yearField, line, month.getYear())
                && isNumberOrNone(monthField, line, month.getMonthValue());
        return agrees && month.getYear() >= 1900 && month.getYear() <= 2199 ? month : null;
    }

    /** Keeps the last month, because nearly every line has the same month as the line before. */
    private YearMonth month(int day) {
        YearMonth month = last;
        if (month == null || day < lastFirstDay || day > lastLastDay) {
            month = YearMonth.from(LocalDate.ofEpochDay(day));
            lastFirstDay = (int) month.atDay(1).toEpochDay();
            lastLastDay = (int) month.atEndOfMonth().toEpochDay();
            last = month;
        }
        return month;
    }

    private boolean isNumberOrNone(int field, byte[] line, int expected) {
        return field < 0
                || Values.isNull(line, fields.start(field), fields.end(field))
                || Values.number(line, fields.start(field), fields.end(field)) == expected;
    }
}
