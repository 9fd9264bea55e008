package ontime.demo.schedule;

import java.time.DayOfWeek;
import java.util.List;
import ontime.demo.place.Field;

/**
 * What one airplane flies on one day: legs, each from where the last one ended.
 *
 * @param start where the airplane spent the night
 * @param startMinute of the first departure, local to the start
 * @param legs in order
 */
record Line(Field start, int startMinute, List<Leg> legs) {

    Line {
        legs = List.copyOf(legs);
    }

    /** The legs that are flown on a day of the week. Leaving some out leaves no gap: they go out and back. */
    List<Leg> legs(DayOfWeek day) {
        return day == DayOfWeek.SATURDAY
                ? legs.stream().filter(Leg::onSaturdays).toList()
                : legs;
    }
}
