package ontime.jobs.bts;

import static ontime.jobs.bts.FlightColumns.NULL;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import ontime.model.flight.BtsColumn;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Turns lines of one file into rows of {@link FlightColumns}, or says why a line is none. */
final class LineParser {

    private static final int MAX_FLIGHT_NUM = 0xffff;

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
    /** How its dates begin: {@code 2008-01-}. */
    private final byte[] monthOfDate;

    private byte[] unescaped = new byte[64];
    private String detail = "";

    LineParser(BtsHeader header, YearMonth month, FlightColumns columns) {
        this.month = month;
        this.firstDay = month.atDay(1).toEpochDay();
        this.monthOfDate = (month + "-").getBytes(StandardCharsets.US_ASCII);
        this.columnOfField = header.columns().toArray(new BtsColumn[0]);
        this.width = header.width();
        this.columns = columns;
    }

    /** What is wrong with the line that {@link #parse} refused last: column and value. */
    String detail() {
        return detail;
    }

    /** Adds the line as a row, or leaves the rows as they were and says why. */
    @Nullable
    LineReason parse(byte[] line, int from, int to) {
        columns.beginRow();
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
        detail = "";
        if (!isAscii(line, from, to) && !isUtf8(line, from, to)) {
            return LineReason.BAD_ENCODING;
        }
        LineReason reason = fields.split(line, from, to);
        if (reason != null) {
            return reason;
        }
        int count = fields.count();
        boolean trailingComma = count == width + 1 && fields.start(width) == fields.end(width);
        if (count != width && !trailingComma) {
            detail = "%d fields instead of %d".formatted(count, width);
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
            int value = value(column.type(), line, from, to, fields.isEscaped(field));
            if (value == Values.BAD) {
                detail = column.columnName() + " is no " + column.type() + ": " + text(line, from, to);
                return LineReason.BAD_TYPE;
            }
            columns.set(column, value);
        }
        return null;
    }

    private int value(BtsColumn.Type type, byte[] line, int from, int to, boolean escaped) {
        return switch (type) {
            case INT -> Values.number(line, from, to);
            case DATE -> day(line, from, to);
            case TIME -> Values.time(line, from, to);
            case CODE, TEXT ->
                escaped ? unescapedWord(line, from, to) : columns.words().number(line, from, to);
        };
    }

    /** Nearly every line is of the month that is read: its days need no object of a calendar each. */
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
        for (BtsColumn column : BtsColumn.KEY) {
            if (columns.get(column, row) == NULL) {
                detail = column.columnName() + " is empty";
                return LineReason.RULE_KEY_MISSING;
            }
        }
        LineReason reason = checkDate(row);
        return reason == null ? checkCodes(row) : reason;
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
        if (!inMonth || !claimed || (claimedDay != NULL && claimedDay != dayOfMonth)) {
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
            detail = "FlightNum " + flightNum;
            return LineReason.RULE_FLIGHT_NUM;
        }
        int distance = columns.get(BtsColumn.DISTANCE, row);
        if (distance != NULL && distance < 0) {
            detail = "Distance " + distance;
            return LineReason.RULE_DISTANCE;
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
            detail = column.columnName() + " can be no code: " + code;
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
