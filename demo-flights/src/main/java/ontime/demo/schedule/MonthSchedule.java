package ontime.demo.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ontime.demo.place.Fields;

/** Every flight that is scheduled in a month. */
public final class MonthSchedule {

    private final YearMonth month;
    private final List<Rotation> rotations;
    /** Flights of the last rotation to leave out, so that the month has exactly the requested number. */
    private final int leftOut;

    private MonthSchedule(YearMonth month, List<Rotation> rotations, int leftOut) {
        this.month = month;
        this.rotations = List.copyOf(rotations);
        this.leftOut = leftOut;
    }

    /** A schedule with exactly that many flights. More flights or another month keep the rotations, and add some. */
    public static MonthSchedule of(Fields fields, YearMonth month, int flights, long seed) {
        List<Growth> carriers = new Carriers(fields)
                .list(month.getYear()).stream()
                        .map(carrier -> new Growth(carrier, new RotationBuilder(new Network(carrier, fields), seed)))
                        .toList();
        List<Rotation> rotations = new ArrayList<>();
        int scheduled = 0;
        while (scheduled < flights) {
            Growth behind = carriers.stream()
                    .min(Comparator.comparingDouble(Growth::filled))
                    .orElseThrow();
            Rotation rotation = behind.grow();
            rotations.add(rotation);
            scheduled += days(month).stream()
                    .mapToInt(day -> rotation.flights(day.getDayOfWeek()))
                    .sum();
        }
        return new MonthSchedule(month, rotations, scheduled - flights);
    }

    /** The month. */
    public YearMonth month() {
        return month;
    }

    /** Its days, in order. */
    public List<LocalDate> days() {
        return days(month);
    }

    /** What each airplane flies, by carrier. */
    public List<Tour> tours() {
        List<Tour> tours = new ArrayList<>();
        for (int i = 0; i < rotations.size(); i++) {
            Rotation rotation = rotations.get(i);
            int[] skips = skips(rotation, days(), i == rotations.size() - 1 ? leftOut : 0);
            for (int airplane = 0; airplane < rotation.lines().size(); airplane++) {
                tours.add(new Tour(rotation, airplane, skips[airplane]));
            }
        }
        tours.sort(Comparator.comparing(Tour::carrierCode));
        return tours;
    }

    /** Flights to leave out, by airplane: the first ones of each, so that the rest still connects. */
    private static int[] skips(Rotation rotation, List<LocalDate> days, int flights) {
        int[] skips = new int[rotation.lines().size()];
        int left = flights;
        for (LocalDate day : days) {
            for (int airplane = 0; airplane < skips.length; airplane++) {
                Line line = rotation.lines().get(rotation.line(airplane, day));
                int skipped = Math.min(left, line.legs(day.getDayOfWeek()).size());
                skips[airplane] += skipped;
                left -= skipped;
            }
        }
        return skips;
    }

    private static List<LocalDate> days(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .toList();
    }

    /** A carrier that gets rotations until it has its share. */
    private static final class Growth {

        private final Carrier carrier;
        private final RotationBuilder builder;
        private double flightsOfWeekdays;

        Growth(Carrier carrier, RotationBuilder builder) {
            this.carrier = carrier;
            this.builder = builder;
        }

        double filled() {
            return flightsOfWeekdays / carrier.share();
        }

        Rotation grow() {
            Rotation rotation = builder.next();
            flightsOfWeekdays += rotation.flights(DayOfWeek.MONDAY);
            return rotation;
        }
    }
}
