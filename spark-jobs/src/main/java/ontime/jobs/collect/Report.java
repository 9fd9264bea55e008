package ontime.jobs.collect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.Progress;

/**
 * The results of a run.
 *
 * @param outcomes one for each file
 * @param took from the first request to the last file
 */
record Report(List<Outcome> outcomes, Duration took) {

    Report {
        outcomes = List.copyOf(outcomes);
    }

    /** Both reports combined. */
    Report plus(Report other) {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.addAll(other.outcomes);
        return new Report(all, took.plus(other.took));
    }

    long count(Result result) {
        return outcomes.stream().filter(outcome -> outcome.result() == result).count();
    }

    long bytes() {
        return outcomes.stream().mapToLong(Outcome::bytes).sum();
    }

    /** One line: {@code 3 new, 1 unchanged, 0 republished, ... 74.1 MB in 12.3 s}. */
    String summary() {
        StringJoiner counts = new StringJoiner(", ");
        for (Result result : Result.values()) {
            counts.add(count(result) + " " + result.word());
        }
        return String.format(Locale.ROOT, "%s: %s in %.1f s", counts, Progress.megabytes(bytes()), seconds());
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Result result : Result.values()) {
            json.put(result.word(), count(result));
        }
        json.put("bytes", bytes()).put("seconds", seconds());
        ArrayNode files = json.putArray("files");
        for (Outcome outcome : outcomes) {
            files.addObject()
                    .put("name", outcome.name())
                    .put("result", outcome.result().word())
                    .put("bytes", outcome.bytes())
                    .put("message", outcome.message());
        }
        return json;
    }

    private double seconds() {
        return took.toMillis() / 1000.0;
    }
}
