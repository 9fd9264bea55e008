package ontime.sql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import ontime.sql.engine.AirplaneTable.Flown;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirplaneTableTest {

    private static final LocalDate FIRST = LocalDate.of(2008, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2008, 3, 31);

    @TempDir
    private Path reference;

    @Test
    void everyAirplaneThatFlewHasTheFactsOfTheReferenceFiles() throws IOException {
        Files.writeString(
                reference.resolve("plane-data.csv"),
                "tailnum,type,manufacturer,issue_date,model,status,aircraft_type,engine_type,year\n"
                        + "N835AS,Corporation,BOMBARDIER INC,01/01/2000,CL-600-2B19,Valid,Fixed Wing Multi-Engine,"
                        + "Turbo-Fan,1998\n");

        List<Row> rows = AirplaneTable.rows(
                List.of(new Flown("N835AS", FIRST, LAST, 7), new Flown("N1", FIRST, FIRST, 1)), reference);

        assertThat(rows).allMatch(row -> row.size() == AirplaneTable.SCHEMA.size());
        assertThat(rows).extracting(row -> row.getString(0)).containsExactly("N1", "N835AS");
        assertThat(rows.get(0).isNullAt(1)).isTrue();
        assertThat(rows.get(1).getString(1)).isEqualTo("BOMBARDIER INC");
        assertThat(rows.get(1).getInt(3)).isEqualTo(1998);
        assertThat(rows.get(1).getDate(12)).isEqualTo("2008-03-31");
        assertThat(rows.get(1).getLong(13)).isEqualTo(7);
    }
}
