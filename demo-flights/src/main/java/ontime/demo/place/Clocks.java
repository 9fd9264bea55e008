package ontime.demo.place;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/**
 * The clocks of all airports over a month and a few days around it. Moments are minutes since 1970 in UTC; an
 * offset is looked up in an array, because a month needs millions of them.
 */
public final class Clocks {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int DAYS_AROUND = 3;

    private final int firstHour;
    private final int[][] offsetMinutes;

    /** Clocks for a month, and for three days before and after it. */
    public Clocks(Fields fields, YearMonth month) {
        this.firstHour = hours(month.atDay(1).minusDays(DAYS_AROUND));
        int hours = hours(month.plusMonths(1).atDay(1).plusDays(DAYS_AROUND)) - firstHour;
        Map<ZoneId, int[]> byZone = new HashMap<>();
        this.offsetMinutes = fields.list().stream()
                .map(field -> byZone.computeIfAbsent(field.zone(), zone -> offsets(zone, hours)))
                .toArray(int[][]::new);
    }

    /** The hour of a moment, counted from the first that these clocks show. */
    public int hourIndex(int moment) {
        return moment / 60 - firstHour;
    }

    /** How many hours these clocks show. */
    public int hours() {
        return offsetMinutes[0].length;
    }

    /** The minute of the local day, 0 to 1439. */
    public int minuteOfDay(Field field, int moment) {
        return (moment + offsetMinutes[field.index()][hourIndex(moment)]) % MINUTES_OF_DAY;
    }

    /** The local hour, 0 to 23, of an hour that {@link #hourIndex} counts. */
    public int hourOfDay(Field field, int hourIndex) {
        return minuteOfDay(field, (firstHour + hourIndex) * 60) / 60;
    }

    /** The moment of a local time. */
    public static int moment(ZoneId zone, LocalDate date, int minuteOfDay) {
        return (int) (date.atStartOfDay().plusMinutes(minuteOfDay).atZone(zone).toEpochSecond() / 60);
    }

    private static int hours(LocalDate date) {
        return (int) (date.atStartOfDay(ZoneOffset.UTC).toEpochSecond() / 3_600);
    }

    private int[] offsets(ZoneId zone, int hours) {
        ZoneRules rules = zone.getRules();
        int[] offsets = new int[hours];
        for (int hour = 0; hour < hours; hour++) {
            Instant moment = Instant.ofEpochSecond((firstHour + hour) * 3_600L);
            offsets[hour] = rules.getOffset(moment).getTotalSeconds() / 60;
        }
        return offsets;
    }
}
