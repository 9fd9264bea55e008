package ontime.web.airline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineName;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import ontime.web.name.TypedName;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The airlines of the loaded flights. */
@Component
public final class AirlineDirectory {

    private static final Pattern CODE_FIRST = Pattern.compile("([A-Za-z0-9]{2,3}(?: \\([0-9]\\))?)(?: · .*)?");

    private final PublishedValue<List<Airline>> airlines;
    private final PublishedValue<Map<String, String>> names;

    AirlineDirectory(DocumentStore store, LoadedDataReader loaded) {
        this.airlines = new PublishedValue<>(loaded, () -> store.list(StoreCatalog.AIRLINES));
        this.names = new PublishedValue<>(loaded, () -> namesByCode(list()));
    }

    /** Every airline, by code. */
    public List<Airline> list() {
        return airlines.get();
    }

    /** The airlines that a text may mean: the one with that code, else those whose name contains it. */
    public List<Airline> match(String text) {
        var code = CODE_FIRST.matcher(text);
        if (code.matches()) {
            String searched = code.group(1).toUpperCase(Locale.ROOT);
            List<Airline> named = list().stream()
                    .filter(airline -> airline.code().equals(searched))
                    .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        TypedName typed = TypedName.of(text);
        List<Airline> named = filter(typed::isIn);
        return named.isEmpty() ? filter(typed::isNearly) : named;
    }

    private List<Airline> filter(Predicate<String> condition) {
        return list().stream()
                .filter(airline -> allNames(airline).stream().anyMatch(condition))
                .toList();
    }

    /** Every name that the loaded flights show. */
    public static List<String> allNames(Airline airline) {
        return Stream.concat(Stream.of(airline.name()), airline.names().stream().map(AirlineName::name))
                .distinct()
                .toList();
    }

    /** An airline by its code. */
    public Optional<Airline> find(String code) {
        return list().stream().filter(airline -> airline.code().equals(code)).findFirst();
    }

    /** The airlines with a name that begins with a text: "American" is American Airlines, not American Eagle Airlines. */
    public List<Airline> named(String text) {
        TypedName begin = TypedName.of(text);
        TypedName whole = TypedName.of(text + " Airlines");
        List<Airline> named = begin.isAny() ? filter(whole::begins) : List.of();
        return named.isEmpty() && begin.isAny() ? filter(begin::begins) : named;
    }

    /** The airlines with a name whose words are like those of a text. */
    public List<Airline> similar(String text) {
        return filter(TypedName.of(text)::isNearly);
    }

    /** An airline by its code; 404 if it has no loaded flights. */
    public Airline get(String code) {
        return find(code).orElseThrow(() -> ProblemException.ofNotFound("airline.unknown", "carrier", code)
                .withHelp("/airlines", "airlines.title"));
    }

    /** Names by code, each the newest that the loaded flights show. */
    public Map<String, String> namesByCode() {
        return names.get();
    }

    /** What the airlines were called in a year, by code. */
    public Map<String, String> namesIn(int year) {
        return list().stream().collect(Collectors.toUnmodifiableMap(Airline::code, airline -> airline.nameIn(year)));
    }

    /** What the airline of a flight was called; its code where no name is known. */
    public String nameOn(LocalDate day, String code) {
        return list().stream()
                .filter(airline -> airline.code().equals(code))
                .findFirst()
                .map(airline -> airline.nameIn(day.getYear()))
                .orElse(code);
    }

    /** {@code /airlines/DL}, {@code /airlines/PA%20(1)}. */
    public static String address(String code) {
        return "/airlines/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    private static Map<String, String> namesByCode(List<Airline> airlines) {
        return airlines.stream().collect(Collectors.toUnmodifiableMap(Airline::code, Airline::name));
    }
}
