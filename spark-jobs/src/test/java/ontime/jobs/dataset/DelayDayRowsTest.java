package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.model.airport.AirportFacts;
import ontime.model.prediction.DelayDay;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class DelayDayRowsTest {

    private static final AirportZones ZONES =
            AirportZones.of(AirportFacts.read().list());
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);

    @Test
    void whatBecameKnownIsCountedByDaysAndQuartersOfUtc() {
        Dataset<Row> flights = TestSpark.session()
                .sql(
                        """
                        SELECT to_date(day) AS FlightDate, Carrier, Origin, Dest, CRSDepTime, CRSArrTime, DepDelay, ArrDelay,
                          Cancelled FROM VALUES
                          ('2008-01-31', 'DL', 'ATL', 'ORD', '1000', '1110', 20, 14, 0),
                          ('2008-01-31', 'DL', 'ATL', 'DEN', '1810', '1925', 50, 300, 0),
                          ('2008-01-31', 'AA', 'ATL', 'ORD', '1001', '1110', null, null, 1)
                        AS flights(day, Carrier, Origin, Dest, CRSDepTime, CRSArrTime, DepDelay, ArrDelay, Cancelled)""");

        Map<String, DelayDay> byId = DelayDayRows.of(flights, JANUARY, ZONES).collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getAs("_id"), DelayDayRows::delayDay));

        // Atlanta is five hours behind Greenwich: 10:20 there is known from 15:30 on, quarter 62.
        assertThat(byId.get("ATL-2008-01-31-2008-01"))
                .isEqualTo(new DelayDay(
                        "ATL",
                        LocalDate.of(2008, 1, 31),
                        JANUARY,
                        new TreeMap<>(Map.of(
                                60, counts(0, 0, 0, 0, 0, 0, 1, 0),
                                61, counts(0, 0, 0, 0, 0, 0, 1, 1),
                                62, counts(1, 1, 20, 0, 0, 0, 0, 0),
                                93, counts(0, 0, 0, 0, 0, 0, 1, 0)))));
        // 19:00 in Atlanta is midnight; a delay counts 180 minutes at most.
        assertThat(quarters(byId, "ATL-2008-02-01-2008-01")).isEqualTo(Map.of(0, counts(1, 1, 50, 0, 0, 0, 0, 0)));
        assertThat(quarters(byId, "DEN-2008-02-01-2008-01")).isEqualTo(Map.of(30, counts(0, 0, 0, 1, 1, 180, 0, 0)));
        assertThat(quarters(byId, "carrier DL-2008-01-31-2008-01")).hasSize(4);
    }

    private static Map<Integer, List<Long>> quarters(Map<String, DelayDay> byId, String id) {
        return Objects.requireNonNull(byId.get(id)).quarters();
    }

    private static List<Long> counts(int... counts) {
        return Arrays.stream(counts).asLongStream().boxed().toList();
    }
}
