package ontime.demo.flight;

import java.io.IOException;

/** Receives the outcome of each flight. */
public interface FlightSink {

    /** Takes a flight that arrived. */
    void landed(Scheduled flight, Landed outcome) throws IOException;

    /** Takes a flight that was cancelled. */
    void cancelled(Scheduled flight, Cancelled outcome) throws IOException;

    /** Takes a flight that was diverted. */
    void diverted(Scheduled flight, Diverted outcome) throws IOException;
}
