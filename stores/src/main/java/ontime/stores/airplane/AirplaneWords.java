package ontime.stores.airplane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airplane.Airplane;
import ontime.model.airplane.FlownAirplane;
import org.jspecify.annotations.Nullable;

/**
 * The words that find an airplane: the runs of letters and digits of its values, in lower case. The index contains them,
 * and queries are split the same way, so that every store finds the same airplanes.
 *
 * @param tailNum the tail number, with its N and without
 * @param manufacturer of the name as the source writes it and as it is merged
 * @param model of the model, and all of it run together
 * @param owner of the name and the state
 * @param engine of its manufacturer, model and type
 */
public record AirplaneWords(
        List<String> tailNum, List<String> manufacturer, List<String> model, List<String> owner, List<String> engine) {

    public AirplaneWords {
        tailNum = List.copyOf(tailNum);
        manufacturer = List.copyOf(manufacturer);
        model = List.copyOf(model);
        owner = List.copyOf(owner);
        engine = List.copyOf(engine);
    }

    /** The words of an airplane. */
    public static AirplaneWords of(FlownAirplane flown) {
        Optional<Airplane> facts = Optional.ofNullable(flown.facts());
        return new AirplaneWords(
                ofTail(flown.tailNum()),
                split(facts.map(Airplane::manufacturer).orElse(null), flown.maker()),
                ofModel(facts.map(Airplane::model).orElse(null)),
                split(
                        facts.map(Airplane::owner).orElse(null),
                        facts.map(Airplane::ownerState).orElse(null)),
                split(
                        facts.map(Airplane::engineManufacturer).orElse(null),
                        facts.map(Airplane::engineModel).orElse(null),
                        facts.map(Airplane::engineType).orElse(null)));
    }

    /** What a tail number is found by: with its N and without. */
    public static List<String> ofTail(String tailNum) {
        String tail = tail(tailNum);
        return tail.matches("n.+") ? List.of(tail, tail.substring(1)) : List.of(tail);
    }

    /** A tail number without hyphens, blanks and the like, in lower case; one that has nothing else is left as it is. */
    public static String tail(String text) {
        String word = String.join("", split(text));
        return word.isEmpty() ? text.toLowerCase(Locale.ROOT) : word;
    }

    /** The words of some texts, each once. */
    public static List<String> split(@Nullable String... texts) {
        return Arrays.stream(texts)
                .filter(Objects::nonNull)
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> ofModel(@Nullable String model) {
        List<String> words = new ArrayList<>(split(model));
        if (words.size() > 1) {
            words.add(String.join("", words));
        }
        return words;
    }
}
