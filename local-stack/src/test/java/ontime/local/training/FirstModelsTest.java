package ontime.local.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.local.launch.MongoPublicationList.PublishedMonth;
import ontime.model.learning.Champion;
import org.junit.jupiter.api.Test;

final class FirstModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String JANUARY = "2008-01 v3 605765";

    @Test
    void whatMostAnswersNeedIsTrainedFirst() {
        assertThat(FirstModels.names())
                .hasSize(14)
                .startsWith(
                        "late_before_departure",
                        "late_two_hours_before",
                        "late_at_departure",
                        "cancelled_before_departure",
                        "cancelled_two_hours_before",
                        "range_before_departure")
                .contains("range_at_departure", "delay_class_before_departure")
                .endsWith("minutes_before_departure", "minutes_two_hours_before", "minutes_at_departure");
    }

    @Test
    void whatHasNoChampionIsLearned() {
        FirstModels models = new FirstModels(all("late_before_departure"), JANUARY, Optional.empty());

        assertThat(models.missing()).containsExactly("late_before_departure");
        assertThat(models.toTrain()).isEqualTo(models.missing());
    }

    @Test
    void aChampionThatLearnedFromOtherFeaturesIsNoneThatServes() {
        Set<String> serving = FirstModels.serving(List.of(
                new ServingModel(new Champion("late_before_departure", List.of(1), NOW), false),
                new ServingModel(new Champion("late_at_departure", List.of(1, 2), NOW), true)));

        assertThat(serving).containsExactly("late_at_departure");
    }

    @Test
    void withoutFlightsNothingIsLearned() {
        FirstModels models = new FirstModels(Set.of(), "", Optional.empty());

        assertThat(models.missing()).isEqualTo(FirstModels.names());
        assertThat(models.toTrain()).isEmpty();
    }

    @Test
    void whatTheGateRefusedIsLearnedAgainOnlyFromOtherFlights() {
        TrainingRun last = TrainingRun.of(JANUARY, FirstModels.names(), NOW)
                .with(new ModelTraining("late_before_departure", ModelTraining.State.REFUSED, NOW, ""))
                .with(new ModelTraining("late_two_hours_before", ModelTraining.State.FAILED, NOW, "no memory"));

        FirstModels same = new FirstModels(Set.of(), JANUARY, Optional.of(last));
        FirstModels other = new FirstModels(Set.of(), JANUARY + ", 2008-02 v4 569236", Optional.of(last));

        assertThat(same.toTrain())
                .hasSize(13)
                .startsWith("late_two_hours_before", "late_at_departure")
                .doesNotContain("late_before_departure");
        assertThat(same.refused()).containsExactly("late_before_departure");
        assertThat(other.toTrain()).isEqualTo(FirstModels.names());
    }

    @Test
    void whatIsLoadedIsToldByMonthVersionAndRows() {
        assertThat(FirstModels.data(List.of(
                        new PublishedMonth("flights_by_route_day", "2008-02", 569_236, 4),
                        new PublishedMonth("flights_by_month", "2008-01", 605_765, 3),
                        new PublishedMonth("flights_by_route_day", "2008-01", 605_765, 3))))
                .isEqualTo("2008-01 v3 605765, 2008-02 v4 569236");
    }

    private static Set<String> all(String but) {
        return FirstModels.names().stream().filter(name -> !name.equals(but)).collect(Collectors.toSet());
    }
}
