package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.demo.flight.Cancelled;
import ontime.demo.flight.Causes;
import ontime.demo.flight.Diverted;
import ontime.demo.flight.FlightSink;
import ontime.demo.flight.Landed;
import ontime.demo.flight.Scheduled;
import ontime.demo.place.Clocks;
import ontime.demo.place.Field;
import ontime.model.flight.BtsColumn;

/**
 * Writes flights as lines of BTS's file: 109 columns and the trailing comma that makes an empty 110th, texts and times in
 * quotes, measures with two decimals, and nothing at all where there is no number.
 */
final class FlightLines implements FlightSink {

    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final int LATE_MINUTES = 15;
    private static final int LOWEST_DELAY_GROUP = -2;
    private static final int HIGHEST_DELAY_GROUP = 12;
    private static final int HIGHEST_DISTANCE_GROUP = 11;
    private static final int DIVERSIONS = 5;
    private static final byte[] NO_DIVERSION = bytes("\"\",,,\"\",,,\"\",\"\"");
    private static final byte[][] BLOCKS = blocks();

    private final LineBuffer line;
    private final Clocks clocks;
    private final Map<String, byte[]> encoded = new HashMap<>();
    private LocalDate date = LocalDate.MIN;
    private byte[] dateCells = {};

    FlightLines(OutputStream out, Clocks clocks) {
        this.line = new LineBuffer(out);
        this.clocks = clocks;
    }

    void header() throws IOException {
        String names = Arrays.stream(BtsColumn.values())
                .map(column -> '"' + column.publishedName() + '"')
                .collect(Collectors.joining(","));
        line.cells(bytes(names));
        line.endLine();
    }

    void flush() throws IOException {
        line.flush();
    }

    @Override
    public void landed(Scheduled flight, Landed outcome) throws IOException {
        Field dest = flight.leg().dest();
        begin(flight, flight.tour().tailNumber());
        departure(flight, outcome.departed());
        line.measure(outcome.taxiOutMinutes());
        actual(flight.leg().origin(), outcome.wheelsOff());
        actual(dest, outcome.wheelsOn());
        line.measure(outcome.taxiInMinutes());
        planned(dest, flight.arrives());
        actual(dest, outcome.arrived());
        delay(outcome.arrived() - flight.arrives());
        block(dest, flight.arrives());
        fate(0, "", 0);
        line.measure(flight.leg().blockMinutes());
        line.measure(outcome.arrived() - outcome.departed());
        line.measure(outcome.airMinutes());
        distance(flight);
        causes(outcome.causes());
        end(0);
    }

    @Override
    public void cancelled(Scheduled flight, Cancelled outcome) throws IOException {
        begin(flight, outcome.airplaneKnown() ? flight.tour().tailNumber() : "");
        planned(flight.leg().origin(), flight.departs());
        line.quoted("");
        line.empty(4);
        block(flight.leg().origin(), flight.departs());
        line.empty(1);
        line.quoted("");
        line.quoted("");
        line.empty(1);
        planned(flight.leg().dest(), flight.arrives());
        line.quoted("");
        line.empty(4);
        block(flight.leg().dest(), flight.arrives());
        fate(1, String.valueOf(outcome.code()), 0);
        line.measure(flight.leg().blockMinutes());
        line.empty(2);
        distance(flight);
        line.empty(5);
        end(0);
    }

    @Override
    public void diverted(Scheduled flight, Diverted outcome) throws IOException {
        Field dest = flight.leg().dest();
        Diverted.Onward onward = outcome.onward();
        begin(flight, flight.tour().tailNumber());
        departure(flight, outcome.departed());
        line.measure(outcome.taxiOutMinutes());
        actual(flight.leg().origin(), outcome.wheelsOff());
        if (onward == null) {
            line.quoted("");
            line.empty(1);
            planned(dest, flight.arrives());
            line.quoted("");
        } else {
            actual(dest, onward.wheelsOn());
            line.measure(onward.taxiInMinutes());
            planned(dest, flight.arrives());
            actual(dest, onward.arrived());
        }
        line.empty(4);
        block(dest, flight.arrives());
        fate(0, "", 1);
        line.measure(flight.leg().blockMinutes());
        line.empty(2);
        distance(flight);
        line.empty(5);
        diversion(flight, outcome);
    }

    private void begin(Scheduled flight, String tailNumber) {
        if (!date.equals(flight.date())) {
            date = flight.date();
            dateCells = dateCells(date);
        }
        line.cells(dateCells);
        line.cells(encode(flight.tour().carrierCells()));
        line.quoted(tailNumber);
        line.quoted(flight.leg().flightNumber());
        line.cells(encode(flight.leg().origin().cells()));
        line.cells(encode(flight.leg().dest().cells()));
    }

    private void departure(Scheduled flight, int departed) {
        Field origin = flight.leg().origin();
        planned(origin, flight.departs());
        actual(origin, departed);
        delay(departed - flight.departs());
        block(origin, flight.departs());
    }

    private void delay(int minutes) {
        line.measure(minutes);
        line.measure(Math.max(0, minutes));
        line.measure(minutes >= LATE_MINUTES ? 1 : 0);
        int group = Math.floorDiv(minutes, LATE_MINUTES);
        line.number(Math.min(HIGHEST_DELAY_GROUP, Math.max(LOWEST_DELAY_GROUP, group)));
    }

    private void fate(int cancelled, String code, int diverted) {
        line.measure(cancelled);
        line.quoted(code);
        line.measure(diverted);
    }

    private void distance(Scheduled flight) {
        int miles = flight.leg().miles();
        line.measure(1);
        line.measure(miles);
        line.number(Math.min(HIGHEST_DISTANCE_GROUP, miles / 250 + 1));
    }

    private void causes(Causes causes) {
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

    private void end(int landingsElsewhere) throws IOException {
        firstDeparture();
        line.number(landingsElsewhere);
        line.empty(4);
        noDiversions(DIVERSIONS);
        line.endLine();
    }

    private void diversion(Scheduled flight, Diverted outcome) throws IOException {
        Field alternate = outcome.alternate();
        Diverted.Onward onward = outcome.onward();
        firstDeparture();
        line.number(1);
        line.measure(onward == null ? 0 : 1);
        if (onward == null) {
            line.empty(2);
        } else {
            line.measure(onward.arrived() - outcome.departed());
            line.measure(onward.arrived() - flight.arrives());
        }
        line.measure(onward == null ? alternate.milesTo(flight.leg().dest()) : 0);
        line.cells(encode(alternate.diversionCells()));
        actual(alternate, outcome.landed());
        line.measure(outcome.groundMinutes());
        line.measure(outcome.longestGroundMinutes());
        if (onward == null) {
            line.quoted("");
            line.quoted("");
        } else {
            actual(alternate, onward.wheelsOff());
            line.quoted(flight.tour().tailNumber());
        }
        noDiversions(DIVERSIONS - 1);
        line.endLine();
    }

    /** Nobody comes back to the gate here, so there is no first of two departures. */
    private void firstDeparture() {
        line.quoted("");
        line.empty(2);
    }

    private void noDiversions(int count) {
        for (int i = 0; i < count; i++) {
            line.cells(NO_DIVERSION);
        }
    }

    /** A scheduled time: midnight begins the day. */
    private void planned(Field field, int moment) {
        int minute = clocks.minuteOfDay(field, moment);
        line.time(minute / 60, minute % 60);
    }

    /** An actual time: BTS writes midnight as the end of the day, 2400. */
    private void actual(Field field, int moment) {
        int minute = clocks.minuteOfDay(field, moment);
        int ofDay = minute == 0 ? MINUTES_OF_DAY : minute;
        line.time(ofDay / 60, ofDay % 60);
    }

    private void block(Field field, int moment) {
        line.cells(BLOCKS[clocks.minuteOfDay(field, moment) / 60]);
    }

    private byte[] encode(String cells) {
        return encoded.computeIfAbsent(cells, FlightLines::bytes);
    }

    /** BTS's names of hours: the night is one block. */
    private static byte[][] blocks() {
        byte[][] blocks = new byte[24][];
        for (int hour = 0; hour < blocks.length; hour++) {
            blocks[hour] = bytes(hour < 6 ? "\"0001-0559\"" : "\"%1$02d00-%1$02d59\"".formatted(hour));
        }
        return blocks;
    }

    private static byte[] dateCells(LocalDate date) {
        int quarter = (date.getMonthValue() + 2) / 3;
        return bytes("%d,%d,%d,%d,%d,%s"
                .formatted(
                        date.getYear(),
                        quarter,
                        date.getMonthValue(),
                        date.getDayOfMonth(),
                        date.getDayOfWeek().getValue(),
                        date));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
