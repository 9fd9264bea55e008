package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import ontime.jobs.archive.BadFileException;
import ontime.model.flight.BtsColumn;
import org.junit.jupiter.api.Test;

final class BtsHeaderTest {

    private static final String ALL =
            Arrays.stream(BtsColumn.values()).map(BtsColumn::columnName).collect(Collectors.joining(","));

    @Test
    void aTrailingCommaIsNoColumn() {
        assertThat(header(ALL).width()).isEqualTo(109);
        assertThat(header(ALL + ",").width()).isEqualTo(109);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(header("\ufeff" + ALL).columns()).startsWith(BtsColumn.YEAR);
    }

    @Test
    void columnsAreMappedByNameInAnyOrder() {
        BtsHeader header = header("Dest,Origin,CRSDepTime,FlightNum,Carrier,FlightDate,Month,Year");

        assertThat(header.columns())
                .startsWith(BtsColumn.DEST, BtsColumn.ORIGIN)
                .endsWith(BtsColumn.YEAR);
    }

    @Test
    void anUnknownColumnIsNamedAndPassedOver() {
        BtsHeader header = header(ALL + ",Mood");

        assertThat(header.unknown()).containsExactly("Mood");
        assertThat(header.width()).isEqualTo(110);
    }

    @Test
    void theHeaderOfAnotherDataSetIsRefusedByName() {
        assertThatThrownBy(() -> header("YEAR,MONTH,DAY,AIRLINE,FLIGHT_NUMBER"))
                .isInstanceOf(BadFileException.class)
                .hasMessageContaining("a.csv line 1")
                .hasMessageContaining("FlightDate")
                .hasMessageContaining("AIRLINE");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> header(ALL + ",Tail_Number"))
                .hasMessageContaining("Tail_Number")
                .hasMessageContaining("twice");
    }

    private static BtsHeader header(String line) {
        return BtsHeader.of("a.csv", line.getBytes(StandardCharsets.UTF_8));
    }
}
