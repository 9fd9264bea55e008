package ontime.testkit.delay;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayPercentiles;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.delay.DelayTotals;

/** Reports for tests: of 1,000 flights of January and February 2008, most of them Delta's from Atlanta to Kennedy. */
public final class SomeDelayReports {

    /** 800 on time, 150 late, 40 cancelled, 10 diverted. */
    public static final DelayTotals MANY = new DelayTotals(
            1000,
            new Cancellations(20, 15, 4, 1, 0),
            10,
            962,
            120,
            8_658,
            950,
            150,
            7_600,
            new CauseMinutes(2_000, 300, 4_000, 10, 3_690));

    /** 5 on time, 2 late, 2 cancelled for an unknown reason, 1 diverted. */
    public static final DelayTotals FEW = new DelayTotals(
            10, new Cancellations(0, 0, 0, 0, 2), 1, 8, 3, 96, 7, 2, -14, new CauseMinutes(40, 0, 0, 0, 0));

    /** All flights were cancelled. */
    public static final DelayTotals CANCELLED =
            new DelayTotals(3, new Cancellations(0, 3, 0, 0, 0), 0, 0, 0, 0, 0, 0, 0, CauseMinutes.NONE);

    public static final DelayReport ALL = new DelayReport(
            DelaySubject.ALL,
            DelayReport.ALL,
            many(),
            hours(),
            weekdays(),
            months(),
            parts("DL", "AA", "9E"),
            parts("ATL-JFK", "JFK-ATL"),
            parts("ATL", "JFK", "SFO"));

    public static final DelayReport DELTA = new DelayReport(
            DelaySubject.AIRLINE,
            "DL",
            many(),
            hours(),
            weekdays(),
            months(),
            DelayParts.NONE,
            parts("ATL-JFK", "JFK-ATL"),
            parts("ATL", "JFK"));

    public static final DelayReport FROM_ATLANTA = new DelayReport(
            DelaySubject.DEPARTURES,
            "ATL",
            many(),
            hours(),
            weekdays(),
            months(),
            parts("DL", "9E"),
            parts("ATL-JFK", "ATL-SFO"),
            DelayParts.NONE);

    public static final DelayReport TO_KENNEDY = new DelayReport(
            DelaySubject.ARRIVALS,
            "JFK",
            many(),
            hours(),
            weekdays(),
            months(),
            parts("DL"),
            new DelayParts(300, List.of(part("ATL-JFK", many()))),
            DelayParts.NONE);

    public static final DelayReport ATLANTA_TO_KENNEDY = new DelayReport(
            DelaySubject.ROUTE,
            "ATL-JFK",
            many(),
            hours(),
            weekdays(),
            months(),
            parts("DL", "AA", "9E"),
            DelayParts.NONE,
            DelayParts.NONE);

    private SomeDelayReports() {}

    /** All of them. */
    public static List<DelayReport> list() {
        return List.of(ALL, DELTA, FROM_ATLANTA, TO_KENNEDY, ATLANTA_TO_KENNEDY);
    }

    private static DelayFigures many() {
        return new DelayFigures(MANY, new DelayPercentiles(-3, 41));
    }

    private static SortedMap<Integer, DelayFigures> hours() {
        return new TreeMap<>(Map.of(0, new DelayFigures(FEW, null), 7, new DelayFigures(MANY, null)));
    }

    private static SortedMap<Integer, DelayFigures> weekdays() {
        return new TreeMap<>(Map.of(2, new DelayFigures(MANY, new DelayPercentiles(0, 30))));
    }

    private static SortedMap<YearMonth, DelayFigures> months() {
        return new TreeMap<>(Map.of(
                YearMonth.of(2008, 1),
                new DelayFigures(MANY, new DelayPercentiles(-2, 38)),
                YearMonth.of(2008, 2),
                new DelayFigures(FEW, new DelayPercentiles(4, 60))));
    }

    /** The first with many flights, the second with few, the third with none that arrived. */
    private static DelayParts parts(String... ids) {
        List<DelayFigures> figures =
                List.of(many(), new DelayFigures(FEW, new DelayPercentiles(1, 25)), new DelayFigures(CANCELLED, null));
        List<DelayPart> parts = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            parts.add(part(ids[i], figures.get(i)));
        }
        return new DelayParts(ids.length, parts);
    }

    private static DelayPart part(String id, DelayFigures figures) {
        return new DelayPart(id, figures);
    }
}
