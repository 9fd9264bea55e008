package ontime.web.status;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.learning.Champion;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a part, in no language.
 *
 * @param part which part
 * @param name of the server, such as MongoDB; empty if the part has no name of its own
 * @param state how it is
 * @param code of the sentence that says so, below the part's name
 * @param arguments of the sentence: numbers, times, months, names
 * @param since when it runs; null if unknown
 * @param at when it was last heard of; null if that is now
 * @param version of the program; null if unknown
 * @param figures by name, with the unit in the name
 * @param models that serve; only the part of the models has them
 */
record PartFinding(
        SystemPart part,
        String name,
        SystemState state,
        String code,
        List<Object> arguments,
        @Nullable Instant since,
        @Nullable Instant at,
        @Nullable String version,
        SortedMap<String, Double> figures,
        List<Champion> models) {

    PartFinding {
        arguments = List.copyOf(arguments);
        figures = new TreeMap<>(figures);
        models = List.copyOf(models);
    }

    static PartFinding of(SystemPart part, SystemState state, String code, Object... arguments) {
        return new PartFinding(
                part, "", state, code, Arrays.asList(arguments), null, null, null, new TreeMap<>(), List.of());
    }

    PartFinding named(String ownName) {
        return new PartFinding(part, ownName, state, code, arguments, since, at, version, figures, models);
    }

    PartFinding runningSince(@Nullable Instant start, @Nullable String ownVersion) {
        return new PartFinding(part, name, state, code, arguments, start, at, ownVersion, figures, models);
    }

    PartFinding heardAt(Instant time) {
        return new PartFinding(part, name, state, code, arguments, since, time, version, figures, models);
    }

    PartFinding with(String figure, double value) {
        SortedMap<String, Double> more = new TreeMap<>(figures);
        more.put(figure, value);
        return new PartFinding(part, name, state, code, arguments, since, at, version, more, models);
    }

    PartFinding serving(List<Champion> champions) {
        return new PartFinding(part, name, state, code, arguments, since, at, version, figures, champions);
    }
}
