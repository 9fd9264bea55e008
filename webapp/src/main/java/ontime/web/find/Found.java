package ontime.web.find;

import java.util.List;
import ontime.web.error.NextStep;
import org.jspecify.annotations.Nullable;

/**
 * What a text in the search box leads to: a page, or choices.
 *
 * @param address the page; null if there are choices
 * @param kind what the choices are; the message {@code find.KIND} is their heading
 * @param names what the heading names
 * @param choices pages to choose from
 */
record Found(@Nullable String address, Kind kind, List<Object> names, List<NextStep> choices) {

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
        /** Something else is spelled almost like that. */
        SIMILAR,
        /** Nothing matches. */
        UNKNOWN
    }

    Found {
        names = List.copyOf(names);
        choices = List.copyOf(choices);
    }

    /** One page. */
    static Found page(String address) {
        return new Found(address, Kind.SEVERAL, List.of(), List.of());
    }

    /** Choices. */
    static Found choices(Kind kind, List<NextStep> choices, Object... names) {
        return new Found(null, kind, List.of(names), choices);
    }
}
