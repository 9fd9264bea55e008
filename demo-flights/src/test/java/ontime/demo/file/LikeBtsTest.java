package ontime.demo.file;

import static ontime.model.flight.BtsColumn.ARR_DELAY;
import static ontime.model.flight.BtsColumn.CRS_DEP_TIME;
import static ontime.model.flight.BtsColumn.DEP_DELAY;
import static ontime.model.flight.BtsColumn.FLIGHT_DATE;
import static ontime.model.flight.BtsColumn.LATE_AIRCRAFT_DELAY;
import static ontime.model.flight.BtsColumn.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the flights of a month are late as BTS's are: often enough, for reasons that a model can learn. */
final class LikeBtsTest {

    private static List<Row> rows = List.of();
    private static List<Row> landed = List.of();

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        rows = Row.generate(folder, YearMonth.of(2008, 1), 40_000, 42);
        landed = rows.stream().filter(Row::isLanded).toList();
    }

    @Test
    void aboutAFifthIsLate() {
        assertThat(share(landed, LikeBtsTest::isLate)).isBetween(0.15, 0.26);
        assertThat(meanArrivalDelay(landed)).isBetween(4.0, 11.0);
        assertThat(share(landed, row -> row.number(ARR_DELAY) < 0)).isBetween(0.4, 0.65);
    }

    @Test
    void theTailIsLong() {
        assertThat(share(landed, row -> row.number(ARR_DELAY) >= 120)).isBetween(0.008, 0.035);
        assertThat(landed.stream().mapToInt(row -> row.number(ARR_DELAY)).max().orElseThrow())
                .isBetween(400, 2_000);
    }

    @Test
    void aFewAreCancelledAndFewerDiverted() {
        assertThat(share(rows, Row::isCancelled)).isBetween(0.01, 0.035);
        assertThat(share(rows, Row::isDiverted)).isBetween(0.001, 0.003);
    }

    @Test
    void eveningsAreLaterThanMornings() {
        double morning = share(at("06", "08"), LikeBtsTest::isLate);
        double evening = share(at("18", "20"), LikeBtsTest::isLate);

        assertThat(evening).isGreaterThan(1.4 * morning);
    }

    @Test
    void daysDiffer() {
        List<Double> days = groups(row -> row.text(FLIGHT_DATE), 800);

        assertThat(days).hasSize(31);
        assertThat(days.stream().mapToDouble(Double::doubleValue).max().orElseThrow())
                .isGreaterThan(1.7
                        * days.stream().mapToDouble(Double::doubleValue).min().orElseThrow());
    }

    @Test
    void flightsOfAnAirportAndHourSufferTogether() {
        List<Double> hours = groups(
                row -> row.text(ORIGIN)
                        + row.text(FLIGHT_DATE)
                        + row.text(CRS_DEP_TIME).substring(0, 2),
                8);
        double mean = hours.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double spread = hours.stream()
                .mapToDouble(share -> (share - mean) * (share - mean))
                .average()
                .orElseThrow();

        // By chance alone, eight or more flights would spread by no more than this.
        assertThat(spread).isGreaterThan(1.3 * mean * (1 - mean) / 8);
    }

    @Test
    void manyDelaysComeWithTheAirplane() {
        List<Row> late = landed.stream().filter(LikeBtsTest::isLate).toList();

        assertThat(share(late, row -> row.number(LATE_AIRCRAFT_DELAY) > 0)).isBetween(0.25, 0.65);
    }

    private static boolean isLate(Row row) {
        return row.number(ARR_DELAY) >= 15;
    }

    private static double share(Collection<Row> of, Predicate<Row> which) {
        return (double) of.stream().filter(which).count() / of.size();
    }

    private static double meanArrivalDelay(List<Row> of) {
        return of.stream().mapToInt(row -> row.number(ARR_DELAY)).average().orElseThrow();
    }

    private static List<Row> at(String firstHour, String lastHour) {
        return landed.stream()
                .filter(row -> {
                    String hour = row.text(CRS_DEP_TIME).substring(0, 2);
                    return hour.compareTo(firstHour) >= 0 && hour.compareTo(lastHour) <= 0;
                })
                .toList();
    }

    /** Shares of late departures in groups that have at least so many. */
    private static List<Double> groups(Function<Row, String> by, int atLeast) {
        return landed.stream().collect(Collectors.groupingBy(by)).values().stream()
                .filter(group -> group.size() >= atLeast)
                .map(group -> share(group, row -> row.number(DEP_DELAY) >= 15))
                .toList();
    }
}
