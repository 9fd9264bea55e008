package ontime.jobs.delay;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.jobs.TestSpark;
import ontime.jobs.total.Addition;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nine flights of two months, from the table to reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DelaysOfTwoMonthsTest {

    private static final String FLIGHTS =
            """
            SELECT * FROM VALUES
              (2008, 1, DATE'2008-01-15', 2, 'DL', 'ATL', 'LGA', '0715', -3,  -8,   0, NULL, 0, NULL, NULL, NULL, NULL, NULL),
              (2008, 1, DATE'2008-01-15', 2, 'DL', 'ATL', 'LGA', '0759', 20,  14,   0, NULL, 0, NULL, NULL, NULL, NULL, NULL),
              (2008, 1, DATE'2008-01-16', 3, 'DL', 'ATL', 'LGA', '1900', 15,  15,   0, NULL, 0, 5,    1,    2,    3,    4),
              (2008, 1, DATE'2008-01-16', 3, 'AA', 'ATL', 'LGA', '1900', NULL,NULL, 1, 'B',  0, NULL, NULL, NULL, NULL, NULL),
              (2008, 1, DATE'2008-01-16', 3, 'AA', 'LGA', 'ATL', '2400', 0,   NULL, 0, NULL, 1, NULL, NULL, NULL, NULL, NULL),
              (2008, 2, DATE'2008-02-01', NULL,'DL','ATL','LGA', '0700', 90,  100,  0, NULL, 0, 100,  0,    0,    0,    0),
              (2008, 2, DATE'2008-02-03', 7, 'DL', 'ATL', 'JFK', '0000', NULL,NULL, 1, 'A',  0, NULL, NULL, NULL, NULL, NULL),
              (2008, 2, DATE'2008-02-03', 7, 'DL', 'ATL', 'JFK', '0001', NULL,NULL, 1, NULL, 0, NULL, NULL, NULL, NULL, NULL),
              (2008, 2, DATE'2008-02-03', 7, 'DL', 'ATL', 'JFK', '0100', 1,   NULL, 0, NULL, 0, NULL, NULL, NULL, NULL, NULL)
            AS flights(Year, Month, FlightDate, DayOfWeek, Carrier, Origin, Dest, CRSDepTime, DepDelay, ArrDelay, Cancelled,
                CancellationCode, Diverted, CarrierDelay, WeatherDelay, NASDelay, SecurityDelay, LateAircraftDelay)""";

    private List<Row> monthlyRows = List.of();
    private final Map<DelaySubject, List<DelayReport>> reports = new EnumMap<>(DelaySubject.class);
    private Dataset<Row> monthly = TestSpark.session().emptyDataFrame();
    private Dataset<Row> total = TestSpark.session().emptyDataFrame();

    @BeforeAll
    void sumMonths() {
        Dataset<Row> rows = MonthlyDelays.of(TestSpark.session().sql(FLIGHTS));
        monthlyRows = rows.collectAsList();
        monthly = TestSpark.session().createDataFrame(monthlyRows, rows.schema());
        Dataset<Row> sum = DelayTotal.ADDITION.sum(DelayTotal.addable(monthly));
        total = TestSpark.session().createDataFrame(sum.collectAsList(), sum.schema());
    }

    @Test
    void aRouteAddsUpOverMonths() {
        DelayReport route = report(DelaySubject.ROUTE, "ATL-LGA");

        assertThat(route.totals())
                .isEqualTo(new DelayTotals(
                        5,
                        new Cancellations(0, 1, 0, 0, 0),
                        0,
                        4,
                        3,
                        122,
                        4,
                        2,
                        121,
                        new CauseMinutes(105, 1, 2, 3, 4)));
        assertThat(route.figures().arrDelay()).isEqualTo(new DelayPercentiles(14, 100));
        assertThat(route.totals().onTimeShare()).hasValue(0.4);
        assertThat(flights(route.byHour())).isEqualTo(Map.of(7, 3L, 19, 2L));
        assertThat(flights(route.byWeekday())).isEqualTo(Map.of(2, 2L, 3, 2L, 5, 1L));
        assertThat(flights(route.byMonth())).isEqualTo(Map.of(YearMonth.of(2008, 1), 4L, YearMonth.of(2008, 2), 1L));
        assertThat(route.byMonth().get(YearMonth.of(2008, 1)))
                .extracting(DelayFigures::arrDelay)
                .isEqualTo(new DelayPercentiles(14, 15));
        assertThat(route.carriers().most()).extracting(DelayPart::id).containsExactly("DL", "AA");
        assertThat(route.carriers().most().get(0).figures().arrDelay()).isEqualTo(new DelayPercentiles(14, 100));
        assertThat(route.carriers().most().get(1).figures().arrDelay()).isNull();
        assertThat(route.routes()).isEqualTo(DelayParts.NONE);
    }

    @Test
    void aScheduleOf2400LeavesInTheHourOfMidnight() {
        assertThat(flights(report(DelaySubject.ROUTE, "LGA-ATL").byHour())).isEqualTo(Map.of(0, 1L));
    }

    @Test
    void aFlightWithoutArrivalAndWithoutReasonIsOnlyScheduled() {
        DelayTotals route = report(DelaySubject.ROUTE, "ATL-JFK").totals();

        assertThat(route)
                .isEqualTo(
                        new DelayTotals(3, new Cancellations(1, 0, 0, 0, 1), 0, 1, 0, 1, 0, 0, 0, CauseMinutes.NONE));
        assertThat(report(DelaySubject.ROUTE, "ATL-JFK").figures().arrDelay()).isNull();
    }

    @Test
    void anAirlineHasItsRoutesAndAirports() {
        DelayReport delta = report(DelaySubject.AIRLINE, "DL");

        assertThat(delta.totals().flights()).isEqualTo(7);
        assertThat(delta.figures().arrDelay()).isEqualTo(new DelayPercentiles(14, 100));
        assertThat(delta.routes().most()).extracting(DelayPart::id).containsExactly("ATL-LGA", "ATL-JFK");
        assertThat(delta.airports().most()).extracting(DelayPart::id).containsExactly("ATL");
        assertThat(delta.carriers()).isEqualTo(DelayParts.NONE);
    }

    @Test
    void flightsFromAnAirportAreNotThoseToIt() {
        DelayReport from = report(DelaySubject.DEPARTURES, "LGA");
        DelayReport to = report(DelaySubject.ARRIVALS, "LGA");

        assertThat(from.totals().flights()).isEqualTo(1);
        assertThat(from.totals().diverted()).isEqualTo(1);
        assertThat(from.carriers().most()).extracting(DelayPart::id).containsExactly("AA");
        assertThat(to.totals().flights()).isEqualTo(5);
        assertThat(to.routes().most()).extracting(DelayPart::id).containsExactly("ATL-LGA");
        assertThat(to.carriers().most().get(0).figures().arrDelay()).isEqualTo(new DelayPercentiles(14, 100));
    }

    @Test
    void allFlightsHaveEveryAirlineAirportAndRoute() {
        DelayReport all = report(DelaySubject.ALL, DelayReport.ALL);

        assertThat(all.totals().flights()).isEqualTo(9);
        assertThat(all.totals().cancelled()).isEqualTo(3);
        assertThat(all.carriers().all()).isEqualTo(2);
        assertThat(all.routes().all()).isEqualTo(3);
        assertThat(all.airports().most()).extracting(DelayPart::id).containsExactly("ATL", "LGA");
        assertThat(all.byHour().get(7)).extracting(DelayFigures::arrDelay).isEqualTo(new DelayPercentiles(14, 100));
    }

    @Test
    void everyKindIsRanked() {
        List<Ranking> rankings = ReportRows.rankings(total);

        assertThat(rankings).extracting(Ranking::subject).containsExactly(RankingSubject.values());
        assertThat(rankings).extracting(Ranking::tooFew).containsExactly(2, 2, 3, 4, 4, 2);
    }

    @Test
    void aMonthSummedAgainGivesTheSameRows() {
        assertThat(MonthlyDelays.of(TestSpark.session().sql(FLIGHTS).repartition(5))
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(monthlyRows);
    }

    @Test
    void aMonthThatReplacesAnotherGivesTheSumOfAllMonths() {
        Dataset<Row> other = addable(MonthlyDelays.of(TestSpark.session().sql(FLIGHTS))
                .where("Month = 1 AND Carrier IS NOT NULL")
                .withColumn("Month", lit(2)));
        Dataset<Row> before =
                DelayTotal.ADDITION.sum(addable(monthly.where("Month = 1")).union(other));

        Dataset<Row> after = DelayTotal.ADDITION.sum(Addition.without(before, Set.of(YearMonth.of(2008, 2)))
                .unionByName(addable(monthly.where("Month = 2")))
                .unionByName(DelayTotal.ADDITION.negated(other)));

        assertThat(after.collectAsList()).containsExactlyInAnyOrderElementsOf(total.collectAsList());
    }

    private static Dataset<Row> addable(Dataset<Row> rows) {
        return DelayTotal.addable(rows);
    }

    private DelayReport report(DelaySubject subject, String id) {
        return reports
                .computeIfAbsent(subject, asked -> ReportRows.reports(total, asked).collectAsList().stream()
                        .map(row -> ReportRows.report(asked, row))
                        .toList())
                .stream()
                .filter(report -> report.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <K> Map<K, Long> flights(Map<K, DelayFigures> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, part -> part.getValue().totals().flights()));
    }
}
