package ontime.jobs.model.live;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.features.WeatherFeatures;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.model.learning.FeatureDrift;
import ontime.model.learning.InputDrift;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Compares the input of models in the newest loaded month with the last days of their training. */
final class InputComparison {

    /** So many of the last days of training. */
    private static final int DAYS = 62;

    private final LabelledFlights flights;
    private final LoadedDays days;
    private final Consumer<String> progress;

    /** Models that learned from the same days share a comparison, of the features of all moments and the weather. */
    private final Map<InputDrift, List<FeatureDrift>> found = new HashMap<>();

    InputComparison(LabelledFlights flights, LoadedDays days, Consumer<String> progress) {
        this.flights = flights;
        this.days = days;
        this.progress = progress;
    }

    /** Compares the input of a model, unless that was done with the same flights. */
    void compare(OpenScores scores) {
        InputDrift spans = spans(scores.model());
        if (spans.from().isAfter(spans.to()) || !isLoaded(spans.learnedFrom(), spans.learnedTo())) {
            scores.setDrift(null);
        } else if (scores.findDrift()
                .filter(known -> with(known, List.of()).equals(spans))
                .isEmpty()) {
            scores.setDrift(with(spans, changes(spans, scores.model())));
        }
    }

    /** The days to compare, without features. The first is after the last if the model learned from all of the month. */
    private InputDrift spans(TrainedModel model) {
        LocalDate first = days.newestMonth().atDay(1);
        LocalDate unseen = model.lastLearned().plusDays(1);
        LocalDate learnedTo = model.training().to();
        LocalDate earliest = learnedTo.minusDays(DAYS - 1);
        LocalDate trainedFrom = model.training().from();
        LocalDate from = first.isBefore(unseen) ? unseen : first;
        LocalDate learnedFrom = earliest.isBefore(trainedFrom) ? trainedFrom : earliest;
        long version = Stream.concat(months(learnedFrom, learnedTo), Stream.of(days.newestMonth()))
                .mapToLong(month -> days.versions().getOrDefault(month, 0L))
                .max()
                .orElse(0);
        return new InputDrift(from, days.newestMonth().atEndOfMonth(), learnedFrom, learnedTo, version, List.of());
    }

    private boolean isLoaded(LocalDate from, LocalDate to) {
        return months(from, to).allMatch(days.versions()::containsKey);
    }

    private static Stream<YearMonth> months(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(YearMonth::from).distinct();
    }

    private static InputDrift with(InputDrift spans, List<FeatureDrift> features) {
        return new InputDrift(
                spans.from(), spans.to(), spans.learnedFrom(), spans.learnedTo(), spans.dataVersion(), features);
    }

    private List<FeatureDrift> changes(InputDrift spans, TrainedModel model) {
        return found.computeIfAbsent(spans, this::changes).stream()
                .filter(change -> model.features().contains(change.feature()))
                .toList();
    }

    private List<FeatureDrift> changes(InputDrift spans) {
        progress.accept("comparing the input of %s to %s with %s to %s ..."
                .formatted(spans.from(), spans.to(), spans.learnedFrom(), spans.learnedTo()));
        Moment last = Moment.AT_DEPARTURE;
        List<Feature> all = Stream.of(FlightFeatures.at(last), WeatherFeatures.FEATURES)
                .flatMap(List::stream)
                .toList();
        return new InputChanges(all)
                .find(arrived(spans.learnedFrom(), spans.learnedTo(), last), arrived(spans.from(), spans.to(), last));
    }

    private Dataset<Row> arrived(LocalDate from, LocalDate to, Moment moment) {
        return LabelledFlights.of(Target.LATE, flights.scheduled(from, to, moment));
    }
}
