package ontime.web.flight;

import java.util.Locale;

/** Tail numbers as people type them. */
final class TailNumbers {

    private TailNumbers() {}

    /** Small letters alone are typed for capital ones; mixed ones are kept: BTS reports {@code N991cA}. */
    static String ofTyped(String text) {
        return text.equals(text.toLowerCase(Locale.ROOT)) ? text.toUpperCase(Locale.ROOT) : text;
    }
}
