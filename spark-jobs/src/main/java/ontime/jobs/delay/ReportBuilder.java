package ontime.jobs.delay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;

/** Builds a report from its figures, which may come in any order. */
final class ReportBuilder {

    /** More than all airlines or airports of all years; a document with every route of all years would be too large. */
    private static final int MOST_PARTS = 500;

    private static final int MOST_ROUTES = 250;

    private static final Comparator<DelayPart> MOST_FLIGHTS_FIRST = Comparator.comparing(
                    (DelayPart part) -> part.figures().totals().flights(), Comparator.reverseOrder())
            .thenComparing(DelayPart::id);

    private final DelaySubject subject;
    private final String id;
    private final Map<Aspect, List<DelayPart>> parts = new EnumMap<>(Aspect.class);

    ReportBuilder(DelaySubject subject, String id) {
        this.subject = subject;
        this.id = id;
        for (Aspect aspect : Aspect.values()) {
            parts.put(aspect, new ArrayList<>());
        }
    }

    void add(Aspect aspect, DelayPart part) {
        list(aspect).add(part);
    }

    DelayReport build() {
        return new DelayReport(
                subject,
                id,
                list(Aspect.TOTALS).get(0).figures(),
                map(Aspect.HOURS, Integer::valueOf),
                map(Aspect.WEEKDAYS, Integer::valueOf),
                map(Aspect.MONTHS, YearMonth::parse),
                most(Aspect.CARRIERS, MOST_PARTS),
                most(Aspect.ROUTES, MOST_ROUTES),
                most(Aspect.AIRPORTS, MOST_PARTS));
    }

    /** The rankings of the report of all flights. */
    List<Ranking> rankings() {
        return List.of(
                Ranking.of(RankingSubject.AIRLINES, list(Aspect.CARRIERS)),
                Ranking.of(RankingSubject.AIRPORTS, list(Aspect.AIRPORTS)),
                Ranking.of(RankingSubject.ROUTES, list(Aspect.ROUTES)),
                Ranking.of(RankingSubject.HOURS, list(Aspect.HOURS)),
                Ranking.of(RankingSubject.WEEKDAYS, list(Aspect.WEEKDAYS)),
                Ranking.of(RankingSubject.MONTHS, list(Aspect.MONTHS)));
    }

    private List<DelayPart> list(Aspect aspect) {
        return parts.getOrDefault(aspect, List.of());
    }

    private <K extends Comparable<K>> SortedMap<K, DelayFigures> map(Aspect aspect, Function<String, K> key) {
        return list(aspect).stream()
                .collect(Collectors.toMap(
                        part -> key.apply(part.id()), DelayPart::figures, (one, other) -> one, TreeMap::new));
    }

    private DelayParts most(Aspect aspect, int most) {
        List<DelayPart> all = list(aspect);
        return new DelayParts(
                all.size(), all.stream().sorted(MOST_FLIGHTS_FIRST).limit(most).toList());
    }
}
