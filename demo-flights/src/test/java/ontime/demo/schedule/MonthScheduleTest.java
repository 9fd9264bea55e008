package ontime.demo.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.demo.place.Field;
import ontime.demo.place.Fields;
import org.junit.jupiter.api.Test;

final class MonthScheduleTest {

    private static final Fields FIELDS = Fields.read();

    @Test
    void everyYearOfBtsHasCarriers() {
        assertThat(IntStream.rangeClosed(1987, 2030)).allSatisfy(year -> {
            MonthSchedule schedule = MonthSchedule.of(FIELDS, YearMonth.of(year, 12), 15_000, 1);

            assertThat(schedule.tours().stream().map(Tour::carrierCells).distinct())
                    .hasSizeGreaterThanOrEqualTo(8);
        });
    }

    @Test
    void everyLegOfEveryDayStartsWhereTheLastOneEnded() {
        MonthSchedule schedule = MonthSchedule.of(FIELDS, YearMonth.of(2008, 3), 50_000, 1);

        assertThat(schedule.tours()).allSatisfy(tour -> {
            Optional<Field> at = Optional.empty();
            int free = Integer.MIN_VALUE;
            for (LocalDate day : schedule.days()) {
                for (Leg leg : tour.legs(day)) {
                    assertThat(leg.origin()).isEqualTo(at.orElse(leg.origin()));
                    assertThat(tour.startMoment(day) + leg.departsAfter()).isGreaterThanOrEqualTo(free);
                    free = tour.startMoment(day) + leg.arrivesAfter() + tour.turnMinutes();
                    at = Optional.of(leg.dest());
                }
            }
        });
    }

    @Test
    void anAirplaneGoesOnInTheNextMonthWhereItEndedInThisOne() {
        List<Tour> january =
                MonthSchedule.of(FIELDS, YearMonth.of(2008, 1), 5_000, 1).tours();
        List<Tour> february =
                MonthSchedule.of(FIELDS, YearMonth.of(2008, 2), 5_000, 1).tours();
        Tour before = january.get(0);
        Tour after = february.get(0);

        List<Leg> lastDay = before.legs(LocalDate.of(2008, 1, 31));
        List<Leg> firstDay = after.legs(LocalDate.of(2008, 2, 1));

        assertThat(after.tailNumber()).isEqualTo(before.tailNumber());
        assertThat(firstDay.get(0).origin())
                .isEqualTo(lastDay.get(lastDay.size() - 1).dest());
    }

    @Test
    void airplanesHaveTailNumbersOfTheirOwn() {
        assertThat(MonthSchedule.of(FIELDS, YearMonth.of(2008, 1), 900_000, 1).tours())
                .extracting(Tour::tailNumber)
                .doesNotHaveDuplicates()
                .allMatch(tail -> tail.matches("N\\d{3}[A-HJ-NP-Z]{2}|N\\d{5}"));
    }
}
