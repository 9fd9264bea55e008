package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ontime.jobs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class MonthTotalRowsTest {

    @Test
    void countsEveryFlightOfAMonthOnce() {
        Dataset<Row> flights = TestSpark.session()
                .sql(
                        """
                        SELECT * FROM VALUES
                          (2008, 1, 0, 0,  14,  -3),
                          (2008, 1, 0, 0,  15,  10),
                          (2008, 1, 0, 0, -20,   0),
                          (2008, 1, 1, 0, NULL, NULL),
                          (2008, 1, 0, 1, NULL, 5),
                          (2008, 2, 1, 0, NULL, NULL)
                        AS flights(Year, Month, Cancelled, Diverted, ArrDelay, DepDelay)""");

        List<Row> totals = MonthTotalRows.of(flights).orderBy("Month").collectAsList();

        assertThat(totals).hasSize(2);
        Row january = totals.get(0);
        assertThat(january.<Long>getAs("TotalFlights")).isEqualTo(5);
        assertThat(january.<Long>getAs("Cancelled")).isEqualTo(1);
        assertThat(january.<Long>getAs("Diverted")).isEqualTo(1);
        assertThat(january.<Long>getAs("Arrivals")).isEqualTo(3);
        assertThat(january.<Long>getAs("LateArrivals")).isEqualTo(1);
        assertThat(january.<Long>getAs("SumArrDelay")).isEqualTo(9);
        assertThat(january.<Long>getAs("SumDepDelay")).isEqualTo(12);
        assertThat(january.<Long>getAs("Departures")).isEqualTo(4);
        assertThat(totals.get(1).<Long>getAs("SumArrDelay")).isZero();
    }
}
