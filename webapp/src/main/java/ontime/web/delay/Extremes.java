package ontime.web.delay;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayReport;
import ontime.model.delay.RankedEnds;
import ontime.model.delay.RankingMeasure;
import org.springframework.stereotype.Component;

/** The best and the worst hour, weekday and month of a report, by the share on time. */
@Component
public final class Extremes {

    /** Scheduled flights that a part needs to be best or worst. */
    public static final int MINIMUM_FLIGHTS = 30;

    private static final int MONTHS_OF_A_YEAR = 12;

    private final PartNames names;

    Extremes(PartNames names) {
        this.names = names;
    }

    /**
     * The best and the worst part of a way to split flights.
     *
     * @param kind the way
     * @param best the part with the highest share on time
     * @param worst the part with the lowest
     */
    public record Extreme(TimePart kind, PartRow best, PartRow worst) {}

    /** The extremes of hour, weekday and month, for each that has two parts with enough flights. */
    public List<Extreme> of(DelayReport report, Locale locale) {
        return Stream.of(
                        extreme(TimePart.HOUR, parts(report.byHour()), locale),
                        extreme(TimePart.WEEKDAY, parts(report.byWeekday()), locale),
                        extreme(TimePart.MONTH, months(report.byMonth()), locale))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Extreme> extreme(TimePart kind, List<DelayPart> parts, Locale locale) {
        RankedEnds ends = RankedEnds.of(RankingMeasure.ON_TIME_SHARE, MINIMUM_FLIGHTS, 1, parts);
        return ends.best().stream()
                .map(best -> new Extreme(
                        kind,
                        names.row(kind, best, locale),
                        names.row(kind, ends.worst().get(0), locale)));
    }

    private static <K> List<DelayPart> parts(Map<K, DelayFigures> figures) {
        return figures.entrySet().stream()
                .map(entry -> new DelayPart(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /** For more than a year, the months of the calendar over all years: those come again. */
    private static List<DelayPart> months(SortedMap<YearMonth, DelayFigures> byMonth) {
        if (byMonth.size() <= MONTHS_OF_A_YEAR) {
            return parts(byMonth);
        }
        SortedMap<String, DelayFigures> ofAllYears = new TreeMap<>();
        byMonth.forEach((month, figures) -> ofAllYears.merge(
                String.format(Locale.ROOT, "%02d", month.getMonthValue()),
                new DelayFigures(figures.totals(), null),
                (one, other) -> new DelayFigures(one.totals().plus(other.totals()), null)));
        return parts(ofAllYears);
    }
}
