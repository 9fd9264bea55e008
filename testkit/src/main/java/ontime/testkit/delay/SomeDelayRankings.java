package ontime.testkit.delay;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.Ranking;
import ontime.model.delay.RankingSubject;

/** Rankings for tests: the first id is the best by every measure, and the last has too few flights. */
public final class SomeDelayRankings {

    public static final Ranking AIRLINES = ranking(RankingSubject.AIRLINES, "DL", "AA", "9E");
    public static final Ranking AIRPORTS = ranking(RankingSubject.AIRPORTS, "ATL", "SFO", "JFK");
    public static final Ranking ROUTES = ranking(RankingSubject.ROUTES, "ATL-JFK", "JFK-ATL", "ATL-SFO");
    public static final Ranking HOURS = ranking(RankingSubject.HOURS, "6", "18", "0");
    public static final Ranking WEEKDAYS = ranking(RankingSubject.WEEKDAYS, "6", "5", "1");
    public static final Ranking MONTHS = ranking(RankingSubject.MONTHS, "2008-01", "2008-02", "2001-09");

    private SomeDelayRankings() {}

    /** All of them. */
    public static List<Ranking> list() {
        return List.of(AIRLINES, AIRPORTS, ROUTES, HOURS, WEEKDAYS, MONTHS);
    }

    private static Ranking ranking(RankingSubject subject, String best, String worst, String tooFew) {
        List<DelayPart> parts = new ArrayList<>(List.of(
                new DelayPart(best, new DelayFigures(SomeDelayReports.MANY, new DelayPercentiles(-3, 41))),
                new DelayPart(
                        worst,
                        new DelayFigures(
                                Stream.generate(() -> SomeDelayReports.FEW)
                                        .limit(100)
                                        .reduce((few, more) -> few.plus(more))
                                        .orElseThrow(),
                                new DelayPercentiles(2, 75)))));
        parts.add(new DelayPart(tooFew, new DelayFigures(SomeDelayReports.CANCELLED, null)));
        return Ranking.of(subject, parts);
    }
}
