package ontime.demo.file;

import static ontime.model.flight.BtsColumn.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.flight.BtsColumn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold in every line, in the two months whose clocks change. */
final class GeneratedRowsTest {

    private static final List<BtsColumn> CAUSES =
            List.of(CARRIER_DELAY, WEATHER_DELAY, NAS_DELAY, SECURITY_DELAY, LATE_AIRCRAFT_DELAY);
    private static final List<BtsColumn> OF_THE_FLIGHT_ITSELF =
            List.of(DEP_TIME, DEP_DELAY, TAXI_OUT, WHEELS_OFF, WHEELS_ON, TAXI_IN, ARR_TIME, ARR_DELAY, AIR_TIME);

    private static List<Row> rows = List.of();

    @BeforeAll
    static void generate(@TempDir Path folder) throws IOException {
        rows = Stream.concat(
                        Row.generate(folder, YearMonth.of(2008, 3), 15_000, 7).stream(),
                        Row.generate(folder, YearMonth.of(2008, 11), 15_000, 7).stream())
                .toList();
    }

    @Test
    void datesSayTheSameInEveryColumn() {
        assertThat(rows).allSatisfy(row -> {
            LocalDate date = LocalDate.parse(row.text(FLIGHT_DATE));
            assertThat(row.number(YEAR)).isEqualTo(date.getYear());
            assertThat(row.number(QUARTER)).isEqualTo((date.getMonthValue() + 2) / 3);
            assertThat(row.number(MONTH)).isEqualTo(date.getMonthValue());
            assertThat(row.number(DAY_OF_MONTH)).isEqualTo(date.getDayOfMonth());
            assertThat(row.number(DAY_OF_WEEK)).isEqualTo(date.getDayOfWeek().getValue());
        });
    }

    @Test
    void scheduledTimesAgreeWithTheClocksOfBothAirports() {
        assertThat(rows).allSatisfy(row -> assertThat(row.text(CRS_ARR_TIME))
                .isEqualTo(Row.planned(row.scheduledArrival(), row.text(DEST))));
    }

    /** Arrivals and actual times are on the clocks of their airports: see the other tests. */
    @Test
    void noFlightIsPlannedInAnHourThatClocksSkip() {
        assertThat(rows).noneMatch(Row::isSkipped);
    }

    @Test
    void actualTimesFollowFromTheScheduleAndTheDelay() {
        assertThat(rows).filteredOn(Row::isLanded).allSatisfy(row -> {
            ZonedDateTime off = row.departure().plusMinutes(row.number(TAXI_OUT));
            ZonedDateTime on = off.plusMinutes(row.number(AIR_TIME));
            ZonedDateTime in = on.plusMinutes(row.number(TAXI_IN));
            assertThat(row.text(DEP_TIME)).isEqualTo(Row.actual(row.departure(), row.text(ORIGIN)));
            assertThat(row.text(WHEELS_OFF)).isEqualTo(Row.actual(off, row.text(ORIGIN)));
            assertThat(row.text(WHEELS_ON)).isEqualTo(Row.actual(on, row.text(DEST)));
            assertThat(row.text(ARR_TIME)).isEqualTo(Row.actual(in, row.text(DEST)));
            assertThat(in).isEqualTo(row.arrival());
            assertThat(row.scheduledArrival().plusMinutes(row.number(ARR_DELAY)))
                    .isEqualTo(in);
        });
    }

    @Test
    void delaysAreGroupedAsBtsGroupsThem() {
        assertThat(rows).filteredOn(Row::isLanded).allSatisfy(row -> {
            assertGroups(row, row.number(DEP_DELAY), DEP_DELAY_MINUTES, DEP_DEL15, DEPARTURE_DELAY_GROUPS);
            assertGroups(row, row.number(ARR_DELAY), ARR_DELAY_MINUTES, ARR_DEL15, ARRIVAL_DELAY_GROUPS);
        });
    }

    @Test
    void hoursAndDistancesAreGroupedAsBtsGroupsThem() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.text(DEP_TIME_BLK)).isEqualTo(block(row.text(CRS_DEP_TIME)));
            assertThat(row.text(ARR_TIME_BLK)).isEqualTo(block(row.text(CRS_ARR_TIME)));
            assertThat(row.number(DISTANCE_GROUP)).isEqualTo(Math.min(11, row.number(DISTANCE) / 250 + 1));
        });
    }

    @Test
    void causesAreGivenFromAQuarterOfAnHourAndAddUp() {
        assertThat(rows).allSatisfy(row -> {
            boolean late = row.isLanded() && row.number(ARR_DELAY) >= 15;
            assertThat(CAUSES).allSatisfy(cause -> assertThat(row.has(cause)).isEqualTo(late));
            if (late) {
                assertThat(CAUSES.stream().mapToInt(row::number)).allMatch(minutes -> minutes >= 0);
                assertThat(CAUSES.stream().mapToInt(row::number).sum()).isEqualTo(row.number(ARR_DELAY));
            }
        });
    }

    @Test
    void cancelledFlightsHaveAReasonAndNoTimes() {
        assertThat(rows).filteredOn(Row::isCancelled).isNotEmpty().allSatisfy(row -> {
            assertThat(row.text(CANCELLATION_CODE)).isIn("A", "B", "C");
            assertThat(OF_THE_FLIGHT_ITSELF).noneMatch(row::has);
            assertThat(row.number(DIVERTED)).isZero();
        });
        assertThat(rows).filteredOn(row -> !row.isCancelled()).noneMatch(row -> row.has(CANCELLATION_CODE));
    }

    @Test
    void divertedFlightsSayWhereTheyLandedAndWhetherTheyWentOn() {
        assertThat(rows).filteredOn(Row::isDiverted).isNotEmpty().allSatisfy(row -> {
            boolean wentOn = row.number(DIV_REACHED_DEST) == 1;
            assertThat(row.number(DIV_AIRPORT_LANDINGS)).isEqualTo(1);
            assertThat(row.text(DIV1_AIRPORT)).isNotEmpty().isNotEqualTo(row.text(DEST));
            assertThat(row.has(DIV1_WHEELS_ON)).isTrue();
            assertThat(row.has(ARR_DELAY)).isFalse();
            assertThat(List.of(ARR_TIME, WHEELS_ON, TAXI_IN, DIV_ARR_DELAY, DIV1_WHEELS_OFF, DIV1_TAIL_NUM))
                    .allSatisfy(column -> assertThat(row.has(column)).isEqualTo(wentOn));
            assertThat(row.number(DIV_DISTANCE) == 0).isEqualTo(wentOn);
            if (wentOn) {
                assertThat(row.text(ARR_TIME)).isEqualTo(Row.actual(row.arrival(), row.text(DEST)));
                assertThat(row.arrival()).isEqualTo(row.scheduledArrival().plusMinutes(row.number(DIV_ARR_DELAY)));
            }
        });
        assertThat(rows).filteredOn(row -> !row.isDiverted()).noneMatch(row -> row.has(DIV1_AIRPORT));
    }

    @Test
    void midnightIsWrittenAsTheEndOfTheDayInActualTimesOnly() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(List.of(row.text(DEP_TIME), row.text(WHEELS_OFF), row.text(WHEELS_ON), row.text(ARR_TIME)))
                    .doesNotContain("0000");
            assertThat(List.of(row.text(CRS_DEP_TIME), row.text(CRS_ARR_TIME))).doesNotContain("2400");
        });
        assertThat(rows).anyMatch(row -> row.text(ARR_TIME).equals("2400"));
    }

    @Test
    void anAirplaneLeavesFromWhereItLandedAfterItLanded() {
        Map<String, List<Row>> byAirplane = rows.stream()
                .filter(row -> !row.isCancelled())
                .sorted(Comparator.comparing(row -> row.scheduledDeparture().toInstant()))
                .collect(Collectors.groupingBy(row -> row.text(MONTH) + " " + row.text(TAIL_NUM)));

        assertThat(byAirplane).hasSizeGreaterThan(100).doesNotContainKey("3 ");
        assertThat(byAirplane.values()).allSatisfy(flown -> {
            for (int i = 1; i < flown.size(); i++) {
                Row before = flown.get(i - 1);
                Row after = flown.get(i);
                assertThat(after.text(ORIGIN)).isEqualTo(before.text(DEST));
                assertThat(after.departure()).isAfter(before.arrival().plusMinutes(15));
            }
        });
    }

    @Test
    void noTwoRowsHaveTheSameKey() {
        assertThat(rows)
                .extracting(row -> BtsColumn.KEY.stream().map(row::text).toList())
                .doesNotHaveDuplicates();
    }

    private static void assertGroups(
            Row row, int delay, BtsColumn minutes, BtsColumn aQuarterOfAnHour, BtsColumn group) {
        assertThat(row.number(minutes)).isEqualTo(Math.max(0, delay));
        assertThat(row.number(aQuarterOfAnHour)).isEqualTo(delay >= 15 ? 1 : 0);
        assertThat(row.number(group)).isEqualTo(Math.max(-2, Math.min(12, Math.floorDiv(delay, 15))));
    }

    private static String block(String time) {
        String hour = time.substring(0, 2);
        return hour.compareTo("06") < 0 ? "0001-0559" : hour + "00-" + hour + "59";
    }
}
