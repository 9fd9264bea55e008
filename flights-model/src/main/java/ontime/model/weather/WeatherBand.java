package ontime.model.weather;

/** A range of a measure of weather. Each value of a measure is in one band. */
public enum WeatherBand {
    WIND_BELOW_10(WeatherMeasure.WIND, 0, 10),
    WIND_10_TO_20(WeatherMeasure.WIND, 10, 20),
    WIND_20_TO_30(WeatherMeasure.WIND, 20, 30),
    WIND_FROM_30(WeatherMeasure.WIND, 30, Double.POSITIVE_INFINITY),
    VISIBILITY_FROM_6(WeatherMeasure.VISIBILITY, 6, Double.POSITIVE_INFINITY),
    VISIBILITY_3_TO_6(WeatherMeasure.VISIBILITY, 3, 6),
    VISIBILITY_1_TO_3(WeatherMeasure.VISIBILITY, 1, 3),
    VISIBILITY_BELOW_1(WeatherMeasure.VISIBILITY, 0, 1),
    DRY(WeatherMeasure.PRECIPITATION, 0, 0.1),
    LIGHT_RAIN(WeatherMeasure.PRECIPITATION, 0.1, 2.5),
    RAIN(WeatherMeasure.PRECIPITATION, 2.5, 7.6),
    HEAVY_RAIN(WeatherMeasure.PRECIPITATION, 7.6, Double.POSITIVE_INFINITY),
    NO_THUNDER(WeatherMeasure.THUNDER, 0, 0.5),
    THUNDERSTORM(WeatherMeasure.THUNDER, 0.5, Double.POSITIVE_INFINITY);

    private final WeatherMeasure measure;
    private final double from;
    private final double below;

    WeatherBand(WeatherMeasure measure, double from, double below) {
        this.measure = measure;
        this.from = from;
        this.below = below;
    }

    public WeatherMeasure measure() {
        return measure;
    }

    /** The least value, in the unit of the measure. */
    public double from() {
        return from;
    }

    /** The end, which is not in the band. */
    public double below() {
        return below;
    }
}
