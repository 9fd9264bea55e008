package ontime.jobs.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.AirplaneSources;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.KnownFacts;
import ontime.model.airplane.ManufacturerNames;
import org.jspecify.annotations.Nullable;

/** Adds to airplanes what reference data knows of them, and their manufacturers' names with spellings merged. */
final class AirplaneFacts {

    private AirplaneFacts() {}

    static List<FlownAirplane> add(List<FlownAirplane> airplanes, AirplaneSources sources) {
        List<FlownAirplane> known = airplanes.stream()
                .map(airplane -> sources.find(airplane.tailNum(), airplane.firstFlight(), airplane.lastFlight())
                        .map(facts -> with(airplane, facts, null))
                        .orElse(airplane))
                .toList();
        Set<String> names = known.stream()
                .filter(FlownAirplane::hasFittingFacts)
                .flatMap(AirplaneFacts::manufacturer)
                .collect(Collectors.toSet());
        Map<String, String> makers = ManufacturerNames.resolve(names);
        return known.stream().map(airplane -> withMaker(airplane, makers)).toList();
    }

    /** The manufacturer's name as the sources write it; none if it is not known. */
    static Stream<String> manufacturer(FlownAirplane airplane) {
        return Optional.ofNullable(airplane.facts()).map(Airplane::manufacturer).stream();
    }

    private static FlownAirplane withMaker(FlownAirplane airplane, Map<String, String> makers) {
        Airplane facts = airplane.facts();
        String name = facts == null ? null : facts.manufacturer();
        return facts == null || name == null
                ? airplane
                : with(
                        airplane,
                        new KnownFacts(facts, airplane.doubts(), airplane.others()),
                        makers.getOrDefault(name, name));
    }

    private static FlownAirplane with(FlownAirplane airplane, KnownFacts known, @Nullable String maker) {
        return new FlownAirplane(
                airplane.tailNum(),
                known.facts(),
                known.doubts(),
                known.others(),
                maker,
                airplane.totals(),
                airplane.miles(),
                airplane.airMinutes(),
                airplane.firstFlight(),
                airplane.lastFlight(),
                airplane.carriers(),
                airplane.months(),
                airplane.routes());
    }
}
