package ontime.jobs.bts;

import java.time.YearMonth;
import ontime.jobs.archive.BadFileException;
import ontime.jobs.archive.BadFileException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A look at a file's first lines: where most of them are no flights, the file is something else under BTS's header, and
 * loading it would replace a good month by its few good lines.
 */
final class FirstLines {

    private static final int LOOKED_AT = 1000;

    /** Stands for the month of a line that claims none: the parser then says what is wrong with it. */
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
     * Looks at the next line, unless enough were seen.
     *
     * @throws BadFileException where most of the first lines are no flights
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

    /** What is wrong with the first line that is no flight; empty where there is none. */
    String firstBad() {
        return firstBad;
    }

    private void count(long number, @Nullable LineReason reason, String detail) {
        if (reason != null) {
            bad++;
            firstBad = firstBad.isEmpty() ? "line %d: %s %s".formatted(number, reason, detail) : firstBad;
        }
    }

    private void requireFlights() {
        if (bad > LOOKED_AT / 2) {
            throw new BadFileException(
                    Reason.NO_FLIGHTS,
                    "%s: %d of its first %d lines are no flights (%s)".formatted(name, bad, LOOKED_AT, firstBad));
        }
    }
}
