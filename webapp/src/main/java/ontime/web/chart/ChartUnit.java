package ontime.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** The unit of a chart's numbers, and their format. */
public enum ChartUnit {
    /** Things that are counted, such as flights. */
    COUNT(0, 4),
    /** A share, 0 to 1, shown as a percentage. */
    SHARE(1, 4),
    /** Minutes. */
    MINUTES(1, 2),
    /** A model's score, such as 0.6576. */
    SCORE(4, 4),
    /** A number of unknown meaning. */
    NUMBER(2, 4);

    private static final char MINUS = '\u2212';

    private final int fractionDigits;
    private final int fileDigits;

    /**
     * A unit.
     *
     * @param fractionDigits for people
     * @param fileDigits at most, in files
     */
    ChartUnit(int fractionDigits, int fileDigits) {
        this.fractionDigits = fractionDigits;
        this.fileDigits = fileDigits;
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

    /** For files: a decimal point, no unit, and no digits that mean nothing. */
    String plain(double value) {
        return plain(value, fileDigits);
    }

    /** A number with at most some digits after the point, and no zeros at its end. */
    public static String plain(double value, int digits) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
