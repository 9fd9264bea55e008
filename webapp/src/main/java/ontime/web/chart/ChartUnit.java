package ontime.web.chart;

import java.text.NumberFormat;
import java.util.Locale;

/** The unit of a chart's numbers, and their format. */
public enum ChartUnit {
    /** Things that are counted, such as flights. */
    COUNT(0),
    /** A share, 0 to 1, shown as a percentage. */
    SHARE(1),
    /** Minutes. */
    MINUTES(1),
    /** A model's score, such as 0.6576. */
    SCORE(4);

    private static final char MINUS = '\u2212';

    private final int fractionDigits;

    ChartUnit(int fractionDigits) {
        this.fractionDigits = fractionDigits;
    }

    /** {@code 605,765}, {@code 72.4%} or {@code 10.2 min}, in the format of the language. */
    public String format(double value, Locale locale) {
        NumberFormat format =
                this == SHARE ? NumberFormat.getPercentInstance(locale) : NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(fractionDigits);
        format.setMaximumFractionDigits(fractionDigits);
        String number = format.format(value).replace('-', MINUS);
        return number + (this == MINUTES ? "\u00a0min" : "");
    }

    /** For programs: a decimal point and no unit. */
    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
