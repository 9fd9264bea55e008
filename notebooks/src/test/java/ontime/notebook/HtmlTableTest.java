package ontime.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HtmlTableTest {

    @Test
    void whatStandsInTheDataIsNeverMarkup() {
        HtmlTable table = HtmlTable.withColumns("a<b").row("<script>alert('x & \"y\"')</script>");

        assertThat(table.html())
                .contains("<th>a&lt;b</th>", "<td>&lt;script&gt;alert('x &amp; &quot;y&quot;')&lt;/script&gt;</td>");
    }

    @Test
    void numbersAreReadable() {
        HtmlTable table = HtmlTable.withColumns("a", "b", "c", "d").row(1_234_567L, 0.5, 3.0, null);

        assertThat(table.rows()).containsExactly(List.of("1,234,567", "0.5", "3", ""));
    }

    @Test
    void namesOfAQueryAreWords() {
        assertThat(List.of("oneInTenIsLaterThan", "FlightDate", "CRSDepTime", "flights", "share_nas"))
                .map(HtmlTable::words)
                .containsExactly("one in ten is later than", "FlightDate", "CRSDepTime", "flights", "share_nas");
    }

    @Test
    void aRowOfAnotherWidthIsAMistake() {
        assertThatThrownBy(() -> HtmlTable.withColumns("a", "b").row(1)).hasMessageContaining("1 cells in a row of 2");
    }
}
