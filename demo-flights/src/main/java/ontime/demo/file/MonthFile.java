package ontime.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import ontime.demo.flight.MonthFlights;
import ontime.demo.place.Clocks;
import ontime.demo.place.Fields;
import ontime.demo.schedule.MonthSchedule;
import ontime.demo.weather.Weather;
import ontime.demo.weather.WeatherMaker;

/** Makes a month of flights and writes BTS's file of it. */
public final class MonthFile {

    private final Fields fields;
    private final int flightsPerMonth;
    private final long seed;

    /** Months of exactly that many flights; the same seed makes the same files. */
    public MonthFile(Fields fields, int flightsPerMonth, long seed) {
        this.fields = fields;
        this.flightsPerMonth = flightsPerMonth;
        this.seed = seed;
    }

    /**
     * Writes a month. What is in it does not depend on the other months that are written.
     *
     * @param folder is made where it is missing
     * @param dayDone called after each day
     * @return the zip
     */
    public Path write(Path folder, YearMonth month, Runnable dayDone) throws IOException {
        return BtsZip.write(folder, month, csv -> writeLines(csv, month, dayDone));
    }

    private void writeLines(OutputStream csv, YearMonth month, Runnable dayDone) throws IOException {
        Clocks clocks = new Clocks(fields, month);
        Weather weather = WeatherMaker.make(fields, clocks, month, seed);
        MonthSchedule schedule = MonthSchedule.of(fields, month, flightsPerMonth, seed);
        MonthFlights flights = new MonthFlights(schedule, fields, clocks, weather, seed);
        FlightLines lines = new FlightLines(csv, clocks);
        lines.header();
        for (LocalDate day : flights.days()) {
            flights.fly(day, lines);
            dayDone.run();
        }
        lines.flush();
    }
}
