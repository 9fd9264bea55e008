package ontime.jobs.bts;

import java.time.YearMonth;
import java.util.Locale;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.archive.BadFileException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Checks the first lines of a file. If most of them are not flights, the file contains other data under BTS's header,
 * and loading it would replace a good month by a few lines.
 */
final class FirstLines {

    private static final int LOOKED_AT = 1000;

    /** The month for a line without a valid month, so that the parser can report what is wrong with it. */
    private static final YearMonth ANY_MONTH = YearMonth.of(1987, 10);

    private final String name;
    private final BtsHeader header;
    private final MonthOfLine monthOfLine;
    private final FlightColumns columns = new FlightColumns();
    private int looked;
    private int bad;
    private String firstBad = "";

    FirstLines(String name, BtsHeader header) {
        this.name = name;
        this.header = header;
        this.monthOfLine = new MonthOfLine(header);
    }

    /**
     * Checks the next line, unless enough lines were checked.
     *
     * @throws BadFileException if most of the first lines are not flights
     */
    void look(LineReader line) {
        if (looked == LOOKED_AT || line.isBlank()) {
            return;
        }
        looked++;
        @Nullable YearMonth month = monthOfLine.of(line.buffer(), line.start(), line.end());
        LineParser parser = new LineParser(header, month == null ? ANY_MONTH : month, columns);
        @Nullable LineReason reason = parser.parse(line.buffer(), line.start(), line.end());
        count(line.number(), reason, parser.detail());
        if (looked == LOOKED_AT) {
            requireFlights();
        }
    }

    /** The problem with the first line that is not a flight; empty if there is no such line. */
    String firstBad() {
        return firstBad;
    }

    private void count(long number, @Nullable LineReason reason, String detail) {
        if (reason != null) {
            bad++;
            firstBad = firstBad.isEmpty()
                    ? String.format(Locale.ROOT, "line %d: %s %s", number, reason, detail)
                    : firstBad;
        }
    }

    private void requireFlights() {
        if (bad > LOOKED_AT / 2) {
            throw new BadFileException(
                    Reason.NO_FLIGHTS,
                    String.format(
                            Locale.ROOT,
                            "%s: %d of its first %d lines are no flights (%s)",
                            name,
                            bad,
                            LOOKED_AT,
                            firstBad));
        }
    }
}
