package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
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

    private static final int DIVERSIONS = 5;

    private final LineBuffer line;
    private final FlightCells cells;

    FlightLines(OutputStream out, Clocks clocks) {
        this.line = new LineBuffer(out);
        this.cells = new FlightCells(line, clocks);
    }

    void header() throws IOException {
        String names = Arrays.stream(BtsColumn.values())
                .map(column -> '"' + column.publishedName() + '"')
                .collect(Collectors.joining(","));
        line.cells(names);
        line.endLine();
    }

    void flush() throws IOException {
        line.flush();
    }

    @Override
    public void landed(Scheduled flight, Landed outcome) throws IOException {
        Field dest = flight.leg().dest();
        cells.begin(flight, flight.tour().tailNumber());
        cells.departure(flight, outcome.departed());
        line.measure(outcome.taxiOutMinutes());
        cells.actual(flight.leg().origin(), outcome.wheelsOff());
        cells.actual(dest, outcome.wheelsOn());
        line.measure(outcome.taxiInMinutes());
        cells.planned(dest, flight.arrives());
        cells.actual(dest, outcome.arrived());
        cells.delay(outcome.arrived() - flight.arrives());
        cells.block(dest, flight.arrives());
        cells.fate(0, "", 0);
        line.measure(flight.leg().blockMinutes());
        line.measure(outcome.arrived() - outcome.departed());
        line.measure(outcome.airMinutes());
        cells.distance(flight);
        cells.causes(outcome.causes());
        notDiverted();
    }

    @Override
    public void cancelled(Scheduled flight, Cancelled outcome) throws IOException {
        Field origin = flight.leg().origin();
        Field dest = flight.leg().dest();
        cells.begin(flight, outcome.airplaneKnown() ? flight.tour().tailNumber() : "");
        cells.planned(origin, flight.departs());
        line.quoted("");
        cells.noDelay();
        cells.block(origin, flight.departs());
        line.empty(1);
        line.quoted("");
        line.quoted("");
        line.empty(1);
        cells.planned(dest, flight.arrives());
        line.quoted("");
        cells.noDelay();
        cells.block(dest, flight.arrives());
        cells.fate(1, String.valueOf(outcome.code()), 0);
        neitherElapsedNorCaused(flight);
        notDiverted();
    }

    @Override
    public void diverted(Scheduled flight, Diverted outcome) throws IOException {
        Field dest = flight.leg().dest();
        cells.begin(flight, flight.tour().tailNumber());
        cells.departure(flight, outcome.departed());
        line.measure(outcome.taxiOutMinutes());
        cells.actual(flight.leg().origin(), outcome.wheelsOff());
        Diverted.Onward onward = outcome.onward();
        if (onward == null) {
            line.quoted("");
            line.empty(1);
            cells.planned(dest, flight.arrives());
            line.quoted("");
        } else {
            cells.actual(dest, onward.wheelsOn());
            line.measure(onward.taxiInMinutes());
            cells.planned(dest, flight.arrives());
            cells.actual(dest, onward.arrived());
        }
        cells.noDelay();
        cells.block(dest, flight.arrives());
        cells.fate(0, "", 1);
        neitherElapsedNorCaused(flight);
        diversion(flight, outcome);
    }

    private void neitherElapsedNorCaused(Scheduled flight) {
        line.measure(flight.leg().blockMinutes());
        line.empty(2);
        cells.distance(flight);
        cells.causes(Causes.NONE);
    }

    private void notDiverted() throws IOException {
        cells.noFirstDeparture();
        line.number(0);
        line.empty(4);
        cells.noDiversions(DIVERSIONS);
        line.endLine();
    }

    private void diversion(Scheduled flight, Diverted outcome) throws IOException {
        Diverted.Onward onward = outcome.onward();
        cells.noFirstDeparture();
        line.number(1);
        if (onward == null) {
            line.measure(0);
            line.empty(2);
            line.measure(outcome.alternate().milesTo(flight.leg().dest()));
        } else {
            line.measure(1);
            line.measure(onward.arrived() - outcome.departed());
            line.measure(onward.arrived() - flight.arrives());
            line.measure(0);
        }
        line.cells(outcome.alternate().diversionCells());
        cells.actual(outcome.alternate(), outcome.landed());
        line.measure(outcome.groundMinutes());
        line.measure(outcome.longestGroundMinutes());
        if (onward == null) {
            line.quoted("");
            line.quoted("");
        } else {
            cells.actual(outcome.alternate(), onward.wheelsOff());
            line.quoted(flight.tour().tailNumber());
        }
        cells.noDiversions(DIVERSIONS - 1);
        line.endLine();
    }
}
