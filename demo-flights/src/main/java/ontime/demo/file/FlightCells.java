package ontime.demo.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ontime.demo.flight.Causes;
import ontime.demo.flight.Scheduled;
import ontime.demo.place.Clocks;
import ontime.demo.place.Field;
import ontime.model.flight.Flight;

/** Groups of cells of a line, as BTS writes them: times on the airport's clock, and delays with their group. */
final class FlightCells {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int MINUTES_OF_DELAY_GROUP = 15;
    private static final int LOWEST_DELAY_GROUP = -2;
    private static final int HIGHEST_DELAY_GROUP = 12;
    private static final int HIGHEST_DISTANCE_GROUP = 11;
    private static final int MILES_OF_DISTANCE_GROUP = 250;
    private static final String NO_DIVERSION = "\"\",,,\"\",,,\"\",\"\"";
    private static final List<String> BLOCKS =
            IntStream.range(0, 24).mapToObj(FlightCells::block).toList();

    private final LineBuffer line;
    private final Clocks clocks;
    private LocalDate date = LocalDate.MIN;
    private String dateCells = "";

    FlightCells(LineBuffer line, Clocks clocks) {
        this.line = line;
        this.clocks = clocks;
    }

    /** Date, carrier, airplane, number, from, to. */
    void begin(Scheduled flight, String tailNumber) {
        if (!date.equals(flight.date())) {
            date = flight.date();
            dateCells = dateCells(date);
        }
        line.cells(dateCells);
        line.cells(flight.tour().carrierCells());
        line.quoted(tailNumber);
        line.quoted(flight.leg().flightNumber());
        line.cells(flight.leg().origin().cells());
        line.cells(flight.leg().dest().cells());
    }

    /** Scheduled and actual departure, how late it was, and its hour. */
    void departure(Scheduled flight, int departed) {
        Field origin = flight.leg().origin();
        planned(origin, flight.departs());
        actual(origin, departed);
        delay(departed - flight.departs());
        block(origin, flight.departs());
    }

    /** Minutes, minutes not below 0, whether late, group. */
    void delay(int minutes) {
        line.measure(minutes);
        line.measure(Math.max(0, minutes));
        line.measure(minutes >= Flight.LATE_FROM_MINUTES ? 1 : 0);
        int group = Math.floorDiv(minutes, MINUTES_OF_DELAY_GROUP);
        line.number(Math.min(HIGHEST_DELAY_GROUP, Math.max(LOWEST_DELAY_GROUP, group)));
    }

    /** A delay that is not known. */
    void noDelay() {
        line.empty(4);
    }

    /** Whether cancelled, why, whether diverted. */
    void fate(int cancelled, String code, int diverted) {
        line.measure(cancelled);
        line.quoted(code);
        line.measure(diverted);
    }

    /** The number of flights, which is one, and the distance in miles and in its group. */
    void distance(Scheduled flight) {
        int miles = flight.leg().miles();
        line.measure(1);
        line.measure(miles);
        line.number(Math.min(HIGHEST_DISTANCE_GROUP, miles / MILES_OF_DISTANCE_GROUP + 1));
    }

    /** Minutes by cause, or nothing. */
    void causes(Causes causes) {
        if (causes.sum() == 0) {
            line.empty(5);
            return;
        }
        line.measure(causes.carrier());
        line.measure(causes.weather());
        line.measure(causes.airSystem());
        line.measure(causes.security());
        line.measure(causes.lateAircraft());
    }

    /** Generated flights never return to the gate, so these cells are empty. */
    void noFirstDeparture() {
        line.quoted("");
        line.empty(2);
    }

    /** The places of diversions that were none. */
    void noDiversions(int count) {
        for (int i = 0; i < count; i++) {
            line.cells(NO_DIVERSION);
        }
    }

    /** A scheduled time: midnight begins the day. */
    void planned(Field field, int moment) {
        int minute = clocks.minuteOfDay(field, moment);
        line.time(minute / 60, minute % 60);
    }

    /** An actual time: BTS writes midnight as the end of the day, 2400. */
    void actual(Field field, int moment) {
        int minute = clocks.minuteOfDay(field, moment);
        int ofDay = minute == 0 ? MINUTES_OF_DAY : minute;
        line.time(ofDay / 60, ofDay % 60);
    }

    /** The hour of a scheduled time. */
    void block(Field field, int moment) {
        line.cells(BLOCKS.get(clocks.minuteOfDay(field, moment) / 60));
    }

    /** BTS's name of an hour: the night is one block. */
    private static String block(int hour) {
        return hour < 6 ? "\"0001-0559\"" : String.format(Locale.ROOT, "\"%1$02d00-%1$02d59\"", hour);
    }

    private static String dateCells(LocalDate date) {
        int quarter = (date.getMonthValue() + 2) / 3;
        return date.getYear() + "," + quarter + "," + date.getMonthValue() + "," + date.getDayOfMonth() + ","
                + date.getDayOfWeek().getValue() + "," + date;
    }
}
