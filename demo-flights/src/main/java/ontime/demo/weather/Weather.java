package ontime.demo.weather;

import ontime.demo.place.Clocks;
import ontime.demo.place.Field;

/** How bad the weather is at every airport in every hour of a month: 0 is fine, 1 slows traffic down, 2 nearly stops it. */
public final class Weather {

    private final Clocks clocks;
    private final float[][] severity;

    Weather(Clocks clocks, float[][] severity) {
        this.clocks = clocks;
        this.severity = severity;
    }

    /** The severity at an airport at a moment, in minutes since 1970 in UTC. */
    public double severity(Field field, int moment) {
        return severity[field.index()][clocks.hourIndex(moment)];
    }
}
