package ontime.crossing;

import java.util.Set;

/** A dimension over the flights of a snapshot: its values have codes from 0 to below {@link #size}, in their natural order. */
interface Axis {

    int size();

    /** The value of a code. */
    String value(int code);

    /** For each code, whether its value is among some. */
    boolean[] chosen(Set<String> values);

    /**
     * The codes of some flights of a day.
     *
     * @param rows which flights, ascending
     * @param count how many of them
     * @param codes receives a code for each
     */
    void read(CodedMonth month, int day, int[] rows, int count, int[] codes);
}
