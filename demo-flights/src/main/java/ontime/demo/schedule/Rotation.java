package ontime.demo.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import ontime.demo.place.Field;

/**
 * Lines that some airplanes share out among themselves: an airplane flies another line each day, and each line ends where
 * the next one starts.
 *
 * @param carrier whose they are
 * @param hub that every other leg leaves, and that the leg after it comes back to
 * @param firstAirplane the carrier's number of the first airplane; there are as many as lines
 * @param lines in the order in which an airplane flies them
 */
record Rotation(Carrier carrier, Field hub, int firstAirplane, List<Line> lines) {

    Rotation {
        lines = List.copyOf(lines);
    }

    /** Which line an airplane, counted from 0, flies on a day. It goes on over the end of the month. */
    int line(int airplane, LocalDate day) {
        return Math.floorMod(airplane + day.toEpochDay(), lines.size());
    }

    /** How many flights it has on a day of the week. */
    int flights(DayOfWeek day) {
        return lines.stream().mapToInt(line -> line.legs(day).size()).sum();
    }
}
