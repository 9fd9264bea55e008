package ontime.notebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Figures that "Agile Data Science 2.0" and its notebooks published about the flights of 2015 or of January 2015, for
 * comparison with ours.
 *
 * @param figures in the book's order
 */
public record BookFigures(List<Figure> figures) {

    private static final String RESOURCE = "/book-figures.csv";
    private static final List<YearMonth> JANUARY = List.of(YearMonth.of(2015, 1));
    private static final List<YearMonth> YEAR = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(2015, month))
            .toList();

    /** The flights that a figure describes. */
    public enum Flights {
        /** All of 2015. */
        YEAR,
        /** January 2015. */
        JANUARY,
        /** Another file, such as the FAA's. */
        FILE
    }

    public BookFigures {
        figures = List.copyOf(figures);
    }

    /**
     * A published figure.
     *
     * @param id identifies the figure in a notebook
     * @param what describes the figure
     * @param flights the flights that it describes
     * @param value the published value
     */
    public record Figure(String id, String what, Flights flights, double value) {

        private boolean isOf(List<YearMonth> months) {
            return switch (flights) {
                case YEAR -> months.equals(YEAR);
                case JANUARY -> months.equals(JANUARY);
                case FILE -> true;
            };
        }
    }

    /** All figures. */
    public static BookFigures read() {
        try (InputStream in = Objects.requireNonNull(BookFigures.class.getResourceAsStream(RESOURCE))) {
            return new BookFigures(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells ->
                            new Figure(cells[0], cells[1], Flights.valueOf(cells[2]), Double.parseDouble(cells[3])))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compares our figures with the book's, in the book's order.
     *
     * @param months the months of our figures
     * @param ours our figures by id
     * @throws IllegalArgumentException if the book has no such figure
     */
    public HtmlTable beside(List<YearMonth> months, Map<String, ? extends Number> ours) {
        HtmlTable table = HtmlTable.withColumns("figure", "book", "of", "ours", "same flights?");
        for (String id : ours.keySet()) {
            get(id);
        }
        for (Figure figure : figures) {
            Number value = ours.get(figure.id());
            if (value != null) {
                String same = figure.isOf(months) ? "yes" : "no, compare the order of magnitude only";
                table = table.row(
                        figure.what(),
                        figure.value(),
                        figure.flights().name().toLowerCase(Locale.ROOT),
                        value.doubleValue(),
                        same);
            }
        }
        return table;
    }

    /** The figure with an id. */
    public Figure get(String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no figure " + id));
    }
}
