package ontime.model.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ontime.model.learning.WeekScore.Source;
import org.jspecify.annotations.Nullable;

/**
 * How good the predictions of a version of a model turned out, week by week, and how much its input has changed.
 *
 * @param name of the model
 * @param version of the model
 * @param scoredAt when they were last computed, in UTC
 * @param weeks by Monday, those of people's predictions before replays
 * @param drift of the input; null if the model learned from the newest days, or has never served
 */
public record LiveScores(
        String name, int version, Instant scoredAt, List<WeekScore> weeks, @Nullable InputDrift drift) {

    /** The recent weeks are those within so many days of the newest. */
    private static final int RECENT_DAYS = 28;

    /** With fewer flights, the difference between a prediction and what happened is chance. */
    public static final long FEWEST = 500;

    /** From this mean difference of predicted and actual shares on, a calibration is worth repeating. */
    public static final double MOST_CALIBRATION_ERROR = 0.03;

    private static final int TENTHS = 10;

    public LiveScores {
        weeks = weeks.stream()
                .sorted(Comparator.comparing(WeekScore::week).thenComparing(WeekScore::source))
                .toList();
    }

    /** As commands name the model: {@code late_before_departure/3}. */
    public String id() {
        return TrainedModel.id(name, version);
    }

    /** The score of a week. */
    public Optional<WeekScore> find(LocalDate week, Source source) {
        return weeks.stream()
                .filter(score -> score.week().equals(week) && score.source() == source)
                .findFirst();
    }

    /** The weeks of a source that have flights. */
    public List<WeekScore> of(Source source) {
        return weeks.stream()
                .filter(score -> score.source() == source && score.flights() > 0)
                .toList();
    }

    /** The replays of the newest weeks that have enough flights for a judgement. */
    public List<WeekScore> recent() {
        List<WeekScore> replays = of(Source.REPLAY);
        if (replays.isEmpty()) {
            return List.of();
        }
        LocalDate newest = replays.get(replays.size() - 1).week();
        return replays.stream()
                .filter(score -> score.week().isAfter(newest.minusDays(RECENT_DAYS)) && score.flights() >= FEWEST)
                .toList();
    }

    /** The calibration error of the recent weeks together; empty for a model without probabilities of two classes. */
    public OptionalDouble recentCalibrationError() {
        List<ReliabilityBin> bins = together(recent());
        long flights = bins.stream().mapToLong(ReliabilityBin::flights).sum();
        return flights == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bins.stream()
                                .mapToDouble(bin -> bin.flights() * Math.abs(bin.predicted() - bin.observed()))
                                .sum()
                        / flights);
    }

    /** Whether the recent weeks ask for another calibration. */
    public boolean asksForCalibration() {
        return recentCalibrationError().orElse(0) > MOST_CALIBRATION_ERROR;
    }

    /** The tenths of some weeks together. */
    public static List<ReliabilityBin> together(List<WeekScore> weeks) {
        List<ReliabilityBin> all = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            int wanted = tenth;
            List<ReliabilityBin> some = weeks.stream()
                    .flatMap(week -> week.reliability().stream())
                    .filter(bin -> tenth(bin) == wanted)
                    .toList();
            long flights = some.stream().mapToLong(ReliabilityBin::flights).sum();
            if (flights > 0) {
                double predicted = some.stream()
                        .mapToDouble(bin -> bin.predicted() * bin.flights())
                        .sum();
                double observed = some.stream()
                        .mapToDouble(bin -> bin.observed() * bin.flights())
                        .sum();
                all.add(new ReliabilityBin(predicted / flights, observed / flights, flights));
            }
        }
        return all;
    }

    private static int tenth(ReliabilityBin bin) {
        return Math.min(TENTHS - 1, (int) (bin.predicted() * TENTHS));
    }
}
