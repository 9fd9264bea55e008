package ontime.web.compare;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayTotals;
import ontime.model.delay.ShareRange;
import ontime.web.compare.Choice.Place;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.delay.FlightFigures;
import ontime.web.delay.ShareTone;

/**
 * Every choice between two places, the best first. Choices with fewer than {@link #MINIMUM_FLIGHTS} flights follow, because
 * chance decides most of their share.
 *
 * @param all the figures of all flights together
 * @param choices by their share of flights on time
 * @param hours departure hours that have flights, 0 to 23
 */
public record Comparison(FlightFigures all, List<Choice> choices, List<String> hours) {

    /** Fewer than elsewhere, because every share has its range here. */
    public static final int MINIMUM_FLIGHTS = ShareRange.MINIMUM_FLIGHTS;

    private static final Comparator<Choice> ORDER = Comparator.comparing((Choice choice) -> isSmall(choice.figures()))
            .thenComparing(
                    choice -> Objects.requireNonNullElse(choice.figures().onTimeShare(), 0.0),
                    Comparator.reverseOrder())
            .thenComparing(choice -> choice.figures().flights(), Comparator.reverseOrder())
            .thenComparing(choice -> choice.carrier() + choice.origin() + choice.dest());

    static Comparison of(
            CrossingAnswers answers, LoadedFlights flights, FlightFilter filter, Map<String, String> airlines) {
        List<CrossingAnswer> answered = answers.answerAll(
                flights,
                List.of(
                        Crossing.of(filter).withPercentiles(),
                        Crossing.of(filter, Dimension.CARRIER, Dimension.ORIGIN, Dimension.DEST)
                                .withPercentiles(),
                        Crossing.of(
                                filter,
                                Dimension.CARRIER,
                                Dimension.ORIGIN,
                                Dimension.DEST,
                                Dimension.DEPARTURE_HOUR)));
        Map<List<String>, Choice.Hour> byHour = new HashMap<>();
        TreeSet<Integer> hours = new TreeSet<>();
        for (CrossingCell cell : answered.get(2).cells()) {
            byHour.put(cell.key(), hour(cell.figures().totals()));
            hours.add(Integer.valueOf(cell.key().get(3)));
        }
        List<String> hourKeys = hours.stream().map(String::valueOf).toList();
        List<Choice> choices = answered.get(1).cells().stream()
                .map(cell -> choice(cell, airlines, hourKeys, byHour))
                .toList();
        return new Comparison(
                answered.get(0).cells().stream()
                        .findFirst()
                        .map(cell -> FlightFigures.of(cell.figures()))
                        .orElseGet(() -> FlightFigures.of(new DelayFigures(DelayTotals.NONE, null))),
                placed(choices),
                hourKeys);
    }

    /** Whether one choice is clearly the best. */
    public boolean hasBest() {
        return choices.stream().anyMatch(choice -> choice.isPlaced(Place.BEST));
    }

    /** Whether some choices are clearly better than others. */
    public boolean hasLeaders() {
        return choices.stream().anyMatch(choice -> choice.isPlaced(Place.AMONG_BEST));
    }

    /** The choices that may be as good as the first one, though they were less often on time. */
    public long rivals() {
        return choices.stream()
                .skip(1)
                .filter(choice -> choice.isPlaced(Place.AMONG_BEST))
                .count();
    }

    /** The choices that have enough flights to be compared. */
    public long compared() {
        return choices.stream()
                .filter(choice -> !choice.isPlaced(Place.TOO_FEW))
                .count();
    }

    private static boolean isSmall(FlightFigures figures) {
        return figures.flights() < MINIMUM_FLIGHTS;
    }

    private static Choice choice(
            CrossingCell cell,
            Map<String, String> airlines,
            List<String> hours,
            Map<List<String>, Choice.Hour> byHour) {
        FlightFigures figures = FlightFigures.of(cell.figures());
        String carrier = cell.key().get(0);
        String origin = cell.key().get(1);
        String dest = cell.key().get(2);
        return new Choice(
                carrier,
                airlines.getOrDefault(carrier, carrier),
                origin,
                dest,
                figures,
                ShareRange.of(figures.onTime(), figures.flights()),
                ShareTone.of(figures.onTimeShare()),
                isSmall(figures) ? Place.TOO_FEW : Place.OTHER,
                hours.stream()
                        .map(hour -> byHour.getOrDefault(List.of(carrier, origin, dest, hour), Choice.Hour.NONE))
                        .toList());
    }

    /** In order; the best ones are those that the first is not clearly above. If that is all of them, there is no best. */
    static List<Choice> placed(List<Choice> choices) {
        List<Choice> sorted = choices.stream().sorted(ORDER).toList();
        List<Choice> compared = sorted.stream()
                .filter(choice -> !choice.isPlaced(Place.TOO_FEW))
                .toList();
        if (compared.size() < 2) {
            return sorted;
        }
        ShareRange first = compared.get(0).range();
        List<Choice> best = compared.stream()
                .filter(choice -> !first.isAbove(choice.range()))
                .toList();
        if (best.size() == compared.size()) {
            return sorted;
        }
        Place place = best.size() == 1 ? Place.BEST : Place.AMONG_BEST;
        return sorted.stream()
                .map(choice -> best.contains(choice) ? withPlace(choice, place) : choice)
                .toList();
    }

    private static Choice withPlace(Choice choice, Place place) {
        return new Choice(
                choice.carrier(),
                choice.airline(),
                choice.origin(),
                choice.dest(),
                choice.figures(),
                choice.range(),
                choice.tone(),
                place,
                choice.hours());
    }

    private static Choice.Hour hour(DelayTotals totals) {
        double share = totals.onTimeShare().orElse(0);
        return new Choice.Hour(totals.flights(), share, ShareTone.of(share));
    }
}
