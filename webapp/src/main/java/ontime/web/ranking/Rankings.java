package ontime.web.ranking;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ontime.crossing.CrossingCell;
import ontime.crossing.Dimension;
import ontime.model.delay.DelayPart;
import ontime.model.delay.RankingMeasure;
import ontime.model.delay.RankingSubject;

/** The order of a ranking. */
final class Rankings {

    private Rankings() {}

    /**
     * Parts in their order.
     *
     * @param ranked those with enough flights, in the order of the ranking
     * @param tooFew the others, those with the most flights first
     */
    record Ordered(List<DelayPart> ranked, List<DelayPart> tooFew) {

        /** All parts: the ranked ones first. */
        List<DelayPart> all() {
            List<DelayPart> all = new ArrayList<>(ranked);
            all.addAll(tooFew);
            return all;
        }
    }

    /** What the flights of a subject are grouped by. */
    static Dimension dimension(RankingSubject subject) {
        return switch (subject) {
            case AIRLINES -> Dimension.CARRIER;
            case AIRPORTS -> Dimension.ORIGIN;
            case ROUTES -> Dimension.ROUTE;
            case HOURS -> Dimension.DEPARTURE_HOUR;
            case WEEKDAYS -> Dimension.WEEKDAY;
            case MONTHS -> Dimension.MONTH;
        };
    }

    static Ordered order(RankingSubject subject, RankingMeasure measure, RankingOrder order, List<CrossingCell> cells) {
        List<DelayPart> ranked = new ArrayList<>();
        List<DelayPart> tooFew = new ArrayList<>();
        for (CrossingCell cell : cells) {
            DelayPart part = new DelayPart(id(subject, cell.key().get(0)), cell.figures());
            boolean enough = flights(part) >= subject.minimumFlights() && measure.isKnown(part);
            (enough ? ranked : tooFew).add(part);
        }
        ranked.sort(measure.bestFirst());
        if (order == RankingOrder.WORST_FIRST) {
            Collections.reverse(ranked);
        }
        tooFew.sort(Comparator.comparing(Rankings::flights, Comparator.reverseOrder())
                .thenComparing(DelayPart::id));
        return new Ordered(ranked, tooFew);
    }

    private static long flights(DelayPart part) {
        return part.figures().totals().flights();
    }

    /** As BTS numbers weekdays: 1 is Monday. */
    private static String id(RankingSubject subject, String value) {
        return subject == RankingSubject.WEEKDAYS
                ? Integer.toString(
                        DayOfWeek.valueOf(value.toUpperCase(Locale.ROOT)).getValue())
                : value;
    }
}
