package ontime.local.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import org.junit.jupiter.api.Test;

final class FirstModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String JANUARY = "2008-01 v3 605765";

    @Test
    void everyMomentHasAModelOfLateArrivals() {
        assertThat(FirstModels.names())
                .containsExactly("late_before_departure", "late_two_hours_before", "late_at_departure");
    }

    @Test
    void whatHasNoChampionIsLearned() {
        FirstModels models =
                new FirstModels(Set.of("late_two_hours_before", "minutes_at_departure"), JANUARY, Optional.empty());

        assertThat(models.lacking()).containsExactly("late_before_departure", "late_at_departure");
        assertThat(models.toLearn()).isEqualTo(models.lacking());
    }

    @Test
    void withoutFlightsNothingIsLearned() {
        FirstModels models = new FirstModels(Set.of(), "", Optional.empty());

        assertThat(models.lacking()).hasSize(3);
        assertThat(models.toLearn()).isEmpty();
    }

    @Test
    void whatTheGateRefusedIsLearnedAgainOnlyFromOtherFlights() {
        Training last = Training.of(JANUARY, FirstModels.names(), NOW)
                .with(new Lesson("late_before_departure", Lesson.State.REFUSED, NOW, ""))
                .with(new Lesson("late_two_hours_before", Lesson.State.FAILED, NOW, "no memory"));

        FirstModels same = new FirstModels(Set.of(), JANUARY, Optional.of(last));
        FirstModels other = new FirstModels(Set.of(), JANUARY + ", 2008-02 v4 569236", Optional.of(last));

        assertThat(same.toLearn()).containsExactly("late_two_hours_before", "late_at_departure");
        assertThat(same.refused()).containsExactly("late_before_departure");
        assertThat(other.toLearn()).isEqualTo(FirstModels.names());
    }

    @Test
    void whatIsLoadedIsToldByMonthVersionAndRows() {
        assertThat(FirstModels.data(List.of(
                        new PublishedMonth("flights_by_route_day", "2008-02", 569_236, 4),
                        new PublishedMonth("flights_by_month", "2008-01", 605_765, 3),
                        new PublishedMonth("flights_by_route_day", "2008-01", 605_765, 3))))
                .isEqualTo("2008-01 v3 605765, 2008-02 v4 569236");
    }
}
