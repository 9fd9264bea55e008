package ontime.model.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class BtsColumnTest {

    @Test
    void holdsTheOneHundredAndNineColumnsOfBts() {
        assertThat(BtsColumn.values()).hasSize(109);
        assertThat(Arrays.stream(BtsColumn.values()).map(BtsColumn::columnName)).doesNotHaveDuplicates();
    }

    @Test
    void bothGenerationsOfTheHeaderNameTheSameColumn() {
        assertThat(BtsColumn.findByHeaderName("Tail_Number")).contains(BtsColumn.TAIL_NUM);
        assertThat(BtsColumn.findByHeaderName("TailNum")).contains(BtsColumn.TAIL_NUM);
        assertThat(BtsColumn.findByHeaderName("TAIL_NUM")).contains(BtsColumn.TAIL_NUM);
        assertThat(BtsColumn.findByHeaderName("Tail")).isEmpty();
    }

    @Test
    void theDownloadFormHasNamesOfItsOwn() {
        assertThat(BtsColumn.findByHeaderName("FL_DATE")).contains(BtsColumn.FLIGHT_DATE);
        assertThat(BtsColumn.findByHeaderName("OP_UNIQUE_CARRIER")).contains(BtsColumn.UNIQUE_CARRIER);
        assertThat(BtsColumn.findByHeaderName("DIV1_TOTAL_GTIME")).contains(BtsColumn.DIV1_TOTAL_G_TIME);
    }
}
