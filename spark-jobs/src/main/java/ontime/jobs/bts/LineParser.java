package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Parses the lines of one file into rows of {@link FlightColumns}. An invalid value becomes null and is in
 * {@link #cleared}. A line is rejected only if the key of its flight cannot be determined.
 */
final class LineParser {

    private static final int MAX_FLIGHT_NUM = 0xffff;
    private static final Set<BtsColumn> KEY = EnumSet.copyOf(BtsColumn.KEY);

    private final @Nullable BtsColumn[] columnOfField;
    private final int width;
    private final FlightColumns columns;
    private final FieldSplitter fields = new FieldSplitter();
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final YearMonth month;
    private final long firstDay;
    /** The start of each date of the month: {@code 2008-01-}. */
    private final byte[] monthOfDate;

    private final List<Cleared> cleared = new ArrayList<>();
    private byte[] unescaped = new byte[64];
    private boolean isUtf8;
    private String detail = "";

    LineParser(BtsHeader header, YearMonth month, FlightColumns columns) {
        this.month = month;
        this.firstDay = month.atDay(1).toEpochDay();
        this.monthOfDate = (month + "-").getBytes(StandardCharsets.US_ASCII);
        this.columnOfField = header.columns().toArray(new BtsColumn[0]);
        this.width = header.width();
        this.columns = columns;
    }

    /**
     * An invalid value of the last parsed line, which is null in its row.
     *
     * @param column of the value
     * @param rule that the value violates
     * @param raw its bytes
     */
    record Cleared(BtsColumn column, QualityRule rule, ByteBuffer raw) {}

    /** The problem with the line that {@link #parse} rejected last: column and value, or the number of fields. */
    String detail() {
        return detail;
    }

    /** The invalid values of the line that {@link #parse} accepted last. */
    List<Cleared> cleared() {
        return cleared;
    }

    /** Adds the line as a row and returns null, or returns the reason and adds nothing. */
    @Nullable
    LineReason parse(byte[] line, int from, int to) {
        columns.beginRow();
        cleared.clear();
        detail = "";
        LineReason reason = split(line, from, to);
        if (reason == null) {
            reason = setAll(line);
        }
        if (reason == null) {
            reason = checkRules();
        }
        if (reason == null) {
            columns.addRow();
        }
        return reason;
    }

    private @Nullable LineReason split(byte[] line, int from, int to) {
        isUtf8 = isAscii(line, from, to) || isUtf8(line, from, to);
        LineReason reason = fields.split(line, from, to);
        if (reason != null) {
            return reason;
        }
        int count = fields.count();
        boolean trailingComma = count == width + 1 && fields.start(width) == fields.end(width);
        if (count != width && !trailingComma) {
            detail = String.format(Locale.ROOT, "%d fields instead of %d", count, width);
            return LineReason.BAD_WIDTH;
        }
        return null;
    }

    private @Nullable LineReason setAll(byte[] line) {
        for (int field = 0; field < width; field++) {
            BtsColumn column = columnOfField[field];
            int from = fields.start(field);
            int to = fields.end(field);
            if (column == null || Values.isNull(line, from, to)) {
                continue;
            }
            int value = value(column, line, from, to, fields.isEscaped(field));
            if (value != Values.BAD) {
                columns.set(column, value);
            } else if (KEY.contains(column)) {
                detail = "%s is '%s', not %s".formatted(column.columnName(), text(line, from, to), expected(column));
                return LineReason.BAD_TYPE;
            } else {
                cleared.add(new Cleared(column, rule(column), ByteBuffer.wrap(Arrays.copyOfRange(line, from, to))));
            }
        }
        return null;
    }

    private int value(BtsColumn column, byte[] line, int from, int to, boolean escaped) {
        return switch (column.type()) {
            case INT -> column == BtsColumn.DISTANCE && line[from] == '-' ? Values.BAD : Values.number(line, from, to);
            case DATE -> day(line, from, to);
            case TIME -> Values.time(line, from, to);
            case TAIL -> isUnknownTail(line, from, to) ? Values.BAD : word(line, from, to, escaped);
            case CODE, TEXT -> word(line, from, to, escaped);
        };
    }

    private boolean isUnknownTail(byte[] line, int from, int to) {
        return (!isUtf8 && !isUtf8(line, from, to)) || Values.isUnknownTail(line, from, to);
    }

    private static QualityRule rule(BtsColumn column) {
        return switch (column.type()) {
            case TIME -> QualityRule.TIME_NOT_VALID;
            case TAIL -> QualityRule.TAIL_NOT_VALID;
            case INT, DATE, CODE, TEXT -> QualityRule.VALUE_NOT_VALID;
        };
    }

    private static String expected(BtsColumn column) {
        return switch (column.type()) {
            case INT -> "a whole number";
            case DATE -> "a day as 2008-01-15 or 1/15/2008 12:00:00 AM";
            case TIME -> "a time from 0000 to 2400";
            case TAIL, CODE, TEXT -> "a code";
        };
    }

    /** Avoids creating a date object for each line, because nearly all dates are in the parser's month. */
    private int day(byte[] line, int from, int to) {
        int digits = from + monthOfDate.length;
        if (to - digits == 2 && Arrays.equals(line, from, digits, monthOfDate, 0, monthOfDate.length)) {
            int tens = line[digits] - '0';
            int units = line[digits + 1] - '0';
            int day = tens * 10 + units;
            if (tens >= 0 && units >= 0 && units <= 9 && day >= 1 && day <= month.lengthOfMonth()) {
                return (int) firstDay + day - 1;
            }
        }
        return Values.day(line, from, to);
    }

    /** A word. Bytes that are not UTF-8 are Latin-1, which BTS used for some months of 2001 and 2002. */
    private int word(byte[] line, int from, int to, boolean escaped) {
        if (!isUtf8 && !isUtf8(line, from, to)) {
            byte[] word =
                    new String(line, from, to - from, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8);
            return escaped
                    ? unescapedWord(word, 0, word.length)
                    : columns.words().number(word, 0, word.length);
        }
        return escaped ? unescapedWord(line, from, to) : columns.words().number(line, from, to);
    }

    private int unescapedWord(byte[] line, int from, int to) {
        if (unescaped.length < to - from) {
            unescaped = new byte[to - from];
        }
        int length = 0;
        for (int at = from; at < to; at++) {
            unescaped[length++] = line[at];
            if (line[at] == '"') {
                at++;
            }
        }
        return columns.words().number(unescaped, 0, length);
    }

    private @Nullable LineReason checkRules() {
        int row = columns.current();
        completeCarrier(row);
        for (BtsColumn column : BtsColumn.KEY) {
            if (columns.get(column, row) == NULL) {
                detail = column.columnName() + " is empty";
                return LineReason.RULE_KEY_MISSING;
            }
        }
        completeDate(row);
        LineReason reason = checkDate(row);
        return reason == null ? checkCodes(row) : reason;
    }

    /** BTS's unique code {@code PA (1)} means the code {@code PA} of an earlier airline. */
    private void completeCarrier(int row) {
        if (columns.get(BtsColumn.CARRIER, row) == NULL && columns.get(BtsColumn.UNIQUE_CARRIER, row) != NULL) {
            byte[] unique = columns.word(BtsColumn.UNIQUE_CARRIER, row).getBytes();
            int length = 0;
            while (length < unique.length && unique[length] != ' ') {
                length++;
            }
            columns.set(BtsColumn.CARRIER, columns.words().number(unique, 0, length));
        }
    }

    private void completeDate(int row) {
        if (columns.get(BtsColumn.YEAR, row) == NULL
                || columns.get(BtsColumn.MONTH, row) == NULL
                || columns.get(BtsColumn.DAY_OF_MONTH, row) == NULL) {
            LocalDate day = LocalDate.ofEpochDay(columns.get(BtsColumn.FLIGHT_DATE, row));
            complete(BtsColumn.YEAR, row, day.getYear());
            complete(BtsColumn.MONTH, row, day.getMonthValue());
            complete(BtsColumn.DAY_OF_MONTH, row, day.getDayOfMonth());
        }
    }

    private void complete(BtsColumn column, int row, int value) {
        if (columns.get(column, row) == NULL) {
            columns.set(column, value);
        }
    }

    private @Nullable LineReason checkDate(int row) {
        long dayOfMonth = columns.get(BtsColumn.FLIGHT_DATE, row) - firstDay + 1;
        boolean inMonth = dayOfMonth >= 1 && dayOfMonth <= month.lengthOfMonth();
        int year = columns.get(BtsColumn.YEAR, row);
        int monthOfYear = columns.get(BtsColumn.MONTH, row);
        int claimedDay = columns.get(BtsColumn.DAY_OF_MONTH, row);
        boolean claimed = year == month.getYear() && monthOfYear == month.getMonthValue();
        if (!inMonth && !claimed) {
            detail = "a flight of another month than " + month;
            return LineReason.RULE_MONTH;
        }
        if (!inMonth || !claimed || claimedDay != dayOfMonth) {
            detail = "Year, Month and DayofMonth are not those of FlightDate";
            return LineReason.RULE_DATE;
        }
        return null;
    }

    private @Nullable LineReason checkCodes(int row) {
        if (!isCode(BtsColumn.ORIGIN, row, 3, 3)
                || !isCode(BtsColumn.DEST, row, 3, 3)
                || !isCode(BtsColumn.CARRIER, row, 2, 3)) {
            return LineReason.RULE_CODE;
        }
        int flightNum = columns.get(BtsColumn.FLIGHT_NUM, row);
        if (flightNum < 0 || flightNum > MAX_FLIGHT_NUM) {
            detail =
                    String.format(Locale.ROOT, "FlightNum is %d, not a number from 0 to %d", flightNum, MAX_FLIGHT_NUM);
            return LineReason.RULE_FLIGHT_NUM;
        }
        return null;
    }

    private boolean isCode(BtsColumn column, int row, int least, int most) {
        UTF8String code = columns.word(column, row);
        boolean isCode = code.numBytes() >= least && code.numBytes() <= most;
        for (int i = 0; isCode && i < code.numBytes(); i++) {
            byte letter = code.getByte(i);
            isCode = (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
        }
        if (!isCode) {
            detail = String.format(
                    Locale.ROOT,
                    "%s is '%s', not a code of %d to %d letters or digits",
                    column.columnName(),
                    code,
                    least,
                    most);
        }
        return isCode;
    }

    private static boolean isAscii(byte[] line, int from, int to) {
        int all = 0;
        for (int at = from; at < to; at++) {
            all |= line[at];
        }
        return all >= 0;
    }

    private boolean isUtf8(byte[] line, int from, int to) {
        try {
            utf8.decode(ByteBuffer.wrap(line, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(byte[] line, int from, int to) {
        return new String(line, from, Math.min(to - from, 40), StandardCharsets.UTF_8);
    }
}
