package ontime.web.notebook;

import java.time.YearMonth;
import java.util.List;

/**
 * A chapter that comes with OnTime, with the output that it had on generated flights.
 *
 * @param id its part of the address
 * @param title its heading
 * @param from first month of the flights
 * @param to last month of the flights
 * @param cells in order
 * @param notebook the notebook itself, as JSON
 */
record Chapter(String id, String title, YearMonth from, YearMonth to, List<Cell> cells, String notebook) {

    /** What a part of a cell is. */
    enum Kind {
        /** Explanation, as HTML. */
        TEXT,
        /** Code, as text. */
        CODE,
        /** What the code printed, as text. */
        PRINTED,
        /** A table that the code showed, as HTML. */
        TABLE,
        /** A picture that the code showed, as a {@code data:} address. */
        PICTURE
    }

    /**
     * A cell.
     *
     * @param solution whether it solves the exercise, and is folded
     * @param parts in order
     */
    record Cell(boolean solution, List<Part> parts) {

        Cell {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a cell.
     *
     * @param kind what it is
     * @param content its text, HTML or address
     * @param about what it shows, for those who do not see it; empty if the content says so
     */
    record Part(Kind kind, String content, String about) {}

    Chapter {
        cells = List.copyOf(cells);
    }

    /** The address of its page. */
    public String address() {
        return Chapters.PAGES + "/" + id;
    }

    /** The address of the notebook itself. */
    public String download() {
        return address() + NotebookReports.DOWNLOAD;
    }
}
