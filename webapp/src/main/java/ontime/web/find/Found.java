package ontime.web.find;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import ontime.web.error.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * What a text in the search box leads to: a page, or choices.
 *
 * @param address the page; null if there are choices
 * @param kind what the choices are
 * @param names what the heading names
 * @param day the day that the choices are of, which the heading names after the names; null if they are of all days
 * @param choices pages to choose from
 */
record Found(@Nullable String address, Kind kind, List<Object> names, @Nullable LocalDate day, List<NextStep> choices) {

    /** What choices are. */
    enum Kind {
        /** Nothing was typed. */
        NOTHING_TYPED,
        /** Several pages match. */
        SEVERAL,
        /** Airports of a city. */
        CITY,
        /** Routes between two places. */
        ROUTES,
        /** There is no such flight, but others are near. */
        NO_FLIGHT,
        /** The flights of a day are not loaded. */
        DAY_NOT_LOADED,
        /** Something else is spelled almost like that. */
        SIMILAR,
        /** One end of a route is known, the other is not. */
        ONE_END,
        /** Nothing matches. */
        UNKNOWN
    }

    Found {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    /** One page. */
    static Found page(String address) {
        return new Found(address, Kind.SEVERAL, List.of(), null, List.of());
    }

    /** Choices. */
    static Found choices(Kind kind, List<NextStep> choices, Object... names) {
        return new Found(null, kind, List.of(names), null, choices);
    }

    /** The same, of a day; null for all days. */
    Found on(@Nullable LocalDate other) {
        return new Found(address, kind, names, other, choices);
    }

    /** The message that is the heading of the choices. */
    public String headingCode() {
        return "find." + kind + (day == null ? "" : ".day");
    }

    /** The values of the heading, with the day as a page writes it. */
    public Object[] heading(@Nullable String shownDay) {
        List<Object> values = new ArrayList<>(names);
        if (shownDay != null) {
            values.add(shownDay);
        }
        return values.toArray();
    }
}
