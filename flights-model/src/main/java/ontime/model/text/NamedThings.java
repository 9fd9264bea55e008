package ontime.model.text;

import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds things by the names that people write in commands and files. */
public final class NamedThings {

    private NamedThings() {}

    /**
     * The thing of a name.
     *
     * @param kind what errors call such a thing: model
     * @param all things
     * @param name a thing's name
     * @param written what a person wrote
     * @throws IllegalArgumentException if nothing has the name, with all names
     */
    public static <T> T get(String kind, Collection<T> all, Function<T, String> name, String written) {
        return all.stream()
                .filter(thing -> name.apply(thing).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such %s: %s; there are %s"
                        .formatted(kind, written, all.stream().map(name).collect(Collectors.joining(", ")))));
    }
}
