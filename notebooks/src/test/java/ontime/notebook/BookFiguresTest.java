package ontime.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BookFiguresTest {

    private static final List<YearMonth> YEAR = IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(2015, month))
            .toList();

    private final BookFigures book = BookFigures.read();

    @Test
    void oursStandsBesideTheBooks() {
        HtmlTable table = book.beside(YEAR, Map.of("flights", 5_819_079L, "boeing", 1_953));

        assertThat(table.rows())
                .containsExactly(
                        List.of("flights", "5,819,079", "year", "5,819,079", "yes"),
                        List.of("Boeing's airplanes", "1,953", "file", "1,953", "yes"));
    }

    @Test
    void figuresOfOtherFlightsAreToldAsSuch() {
        HtmlTable table = book.beside(List.of(YearMonth.of(2008, 1)), Map.of("flights", 605_765L));

        assertThat(table.rows().get(0)).contains("605,765").last().asString().startsWith("no");
    }

    @Test
    void aFigureThatTheBookLacksIsAMistake() {
        assertThatThrownBy(() -> book.beside(YEAR, Map.of("pilots", 1))).hasMessageContaining("pilots");
    }

    @Test
    void everyFigureHasAnIdOfItsOwn() {
        assertThat(book.figures().stream().map(BookFigures.Figure::id)).doesNotHaveDuplicates();
    }
}
