package ontime.model.weather;

import java.util.Arrays;
import java.util.List;

/** A side of the weather by which flights are counted. */
public enum WeatherMeasure {
    /** The larger one of wind and gust, in knots. */
    WIND,
    /** In statute miles. */
    VISIBILITY,
    /** In millimetres of the last hour. */
    PRECIPITATION,
    /** Whether there was a thunderstorm: 1 or 0. */
    THUNDER;

    /** Its bands, from harmless to bad. */
    public List<WeatherBand> bands() {
        return Arrays.stream(WeatherBand.values())
                .filter(band -> band.measure() == this)
                .toList();
    }
}
