package ontime.web.dashboard;

import java.util.Arrays;
import java.util.Optional;
import ontime.web.chart.ChartUnit;
import ontime.web.delay.FlightFigures;
import org.jspecify.annotations.Nullable;

/** What the bars of a dashboard's chart measure, with the definition that all pages use. */
enum ChartMeasure {
    ON_TIME_SHARE("onTimeShare", ChartUnit.SHARE, Good.HIGH),
    FLIGHTS("flights", ChartUnit.COUNT, Good.NEITHER),
    SHARE_OF_FLIGHTS("shareOfFlights", ChartUnit.SHARE, Good.NEITHER),
    LATE_SHARE("lateShare", ChartUnit.SHARE, Good.LOW),
    CANCELLED_SHARE("cancelledShare", ChartUnit.SHARE, Good.LOW),
    DIVERTED_SHARE("divertedShare", ChartUnit.SHARE, Good.LOW),
    MEAN_DELAY("meanArrDelay", ChartUnit.MINUTES, Good.LOW),
    MEDIAN_DELAY("medianArrDelay", ChartUnit.MINUTES, Good.LOW),
    NINETIETH_DELAY("ninetiethArrDelay", ChartUnit.MINUTES, Good.LOW),
    /** Minutes of late arrivals' delay with a reported cause. By cause, the minutes of that cause. */
    CAUSE_MINUTES("causeMinutes", ChartUnit.COUNT, Good.NEITHER);

    /** Which end of its values is the better one. */
    enum Good {
        HIGH,
        LOW,
        NEITHER
    }

    private final String key;
    private final ChartUnit unit;
    private final Good good;

    ChartMeasure(String key, ChartUnit unit, Good good) {
        this.key = key;
        this.unit = unit;
        this.good = good;
    }

    /** The name in addresses, JSON and CSV. */
    public String key() {
        return key;
    }

    ChartUnit unit() {
        return unit;
    }

    Good good() {
        return good;
    }

    /** Whether it needs the delay of every single flight, and not only sums. */
    boolean isPercentile() {
        return this == MEDIAN_DELAY || this == NINETIETH_DELAY;
    }

    /** Whether its axis ends at 100 %, so that charts can be compared. */
    boolean isOfTheWhole() {
        return this == ON_TIME_SHARE || this == LATE_SHARE;
    }

    /**
     * The value of some flights.
     *
     * @param all flights of the chart
     * @return null if there is none
     */
    @Nullable
    Double of(FlightFigures figures, long all) {
        Number value =
                switch (this) {
                    case ON_TIME_SHARE -> figures.onTimeShare();
                    case FLIGHTS -> figures.flights();
                    case SHARE_OF_FLIGHTS -> (double) figures.flights() / all;
                    case LATE_SHARE -> figures.lateShare();
                    case CANCELLED_SHARE -> figures.cancelledShare();
                    case DIVERTED_SHARE -> figures.divertedShare();
                    case MEAN_DELAY -> figures.meanArrDelay();
                    case MEDIAN_DELAY -> figures.medianArrDelay();
                    case NINETIETH_DELAY -> figures.ninetiethArrDelay();
                    case CAUSE_MINUTES -> figures.causeMinutes().all();
                };
        return value == null ? null : Double.valueOf(value.doubleValue());
    }

    static Optional<ChartMeasure> find(String key) {
        return Arrays.stream(values())
                .filter(measure -> measure.key.equals(key))
                .findFirst();
    }
}
