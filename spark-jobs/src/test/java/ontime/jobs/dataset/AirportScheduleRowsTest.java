package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSchedule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class AirportScheduleRowsTest {

    private static final AirportZones ZONES =
            AirportZones.of(AirportFacts.read().list());

    @Test
    void countsDeparturesAndArrivalsByTheHourOfUtc() {
        Dataset<Row> flights = TestSpark.session()
                .sql(
                        """
                        SELECT to_date(day) AS FlightDate, Origin, Dest, CRSDepTime, CRSArrTime, Distance FROM VALUES
                          ('2008-01-31', 'ATL', 'ORD', '1005', '1110', 606),
                          ('2008-01-31', 'ATL', 'DEN', '1055', '1210', 1199),
                          ('2008-01-31', 'ORD', 'ATL', '0700', '1000', 606),
                          ('2008-01-31', 'ATL', 'ORD', '2230', '2335', 606)
                        AS flights(day, Origin, Dest, CRSDepTime, CRSArrTime, Distance)""");

        Map<String, AirportSchedule> byAirport =
                AirportScheduleRows.of(flights, YearMonth.of(2008, 1), ZONES).collectAsList().stream()
                        .map(AirportScheduleRows::schedule)
                        .collect(Collectors.toMap(AirportSchedule::airport, schedule -> schedule));

        // Atlanta is five hours behind Greenwich: 10:00 to 11:00 there is the hour of 15:00.
        long day = AirportSchedule.firstHourOf(LocalDate.of(2008, 1, 31));
        AirportSchedule atlanta = Objects.requireNonNull(byAirport.get("ATL"));
        AirportSchedule denver = Objects.requireNonNull(byAirport.get("DEN"));
        assertThat(atlanta.movementsAt(day + 15)).isEqualTo(3);
        assertThat(atlanta.movementsAt(day + 16)).isZero();
        assertThat(atlanta.movementsAt(day + 24 + 3)).isEqualTo(1);
        assertThat(atlanta.milesTo()).isEqualTo(Map.of("DEN", 1199, "ORD", 606));
        assertThat(denver.movements()).isEqualTo(List.of(1));
        assertThat(denver.milesTo()).isEmpty();
    }
}
