package ontime.web.parameter;

import java.util.Set;
import java.util.TreeSet;
import ontime.web.error.ProblemException;

/** Refuses parameters that an address of the API does not have: most likely they are misspelled filters. */
public final class KnownParameters {

    /** The language of every page. */
    private static final String LANGUAGE = "lang";

    private KnownParameters() {}

    /**
     * Checks the names of a request's parameters.
     *
     * @throws ProblemException 400 if one is not known, with all that are
     */
    public static void require(Set<String> names, Set<String> known) {
        Set<String> all = new TreeSet<>(known);
        all.add(LANGUAGE);
        names.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.ofBadRequest("crossing.parameter", name, String.join(", ", all));
        });
    }
}
