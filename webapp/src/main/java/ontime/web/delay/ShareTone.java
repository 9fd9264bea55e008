package ontime.web.delay;

import ontime.web.chart.ChartSeries.Tone;
import org.jspecify.annotations.Nullable;

/** How a share of flights on time is coloured: a bad one is not green. Pages say the limits, in {@code dashboard.key}. */
public enum ShareTone {
    /** Four of five flights or more. */
    GOOD(0.8),
    FAIR(0.65),
    BAD(0);

    private final double from;

    ShareTone(double from) {
        this.from = from;
    }

    /** The tone of a share; fair if it is not known. */
    public static ShareTone of(@Nullable Double share) {
        if (share == null) {
            return FAIR;
        }
        return share >= GOOD.from ? GOOD : share >= FAIR.from ? FAIR : BAD;
    }

    /** The color of a bar. */
    public Tone bar() {
        return switch (this) {
            case GOOD -> Tone.ON_TIME;
            case FAIR -> Tone.LATE;
            case BAD -> Tone.CANCELLED;
        };
    }

    /** The class of the style sheet. */
    public String style() {
        return switch (this) {
            case GOOD -> "good";
            case FAIR -> "fair";
            case BAD -> "poor";
        };
    }
}
