package ontime.web.airport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import ontime.web.name.TypedName;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The airports of the loaded flights. */
@Component
public final class AirportDirectory {

    private static final Pattern CODE_FIRST = Pattern.compile("([A-Za-z0-9]{3})(?: · .*)?");

    private final PublishedValue<Map<String, Airport>> airports;

    AirportDirectory(DocumentStore store, LoadedDataReader loaded) {
        this.airports = new PublishedValue<>(loaded, () -> byCode(store.list(StoreCatalog.AIRPORTS)));
    }

    /** Every airport, by code. */
    public List<Airport> list() {
        return List.copyOf(byCode().values());
    }

    /** An airport by its code. */
    public Optional<Airport> find(String code) {
        return Optional.ofNullable(byCode().get(code));
    }

    /** An airport by its code; 404 if no loaded flight uses it. */
    public Airport get(String code) {
        return find(code).orElseThrow(() -> ProblemException.ofNotFound("airport.unknown", "code", code)
                .withHelp("/airports", "airports.title"));
    }

    /** Every airport by its code. */
    public Map<String, Airport> byCode() {
        return airports.get();
    }

    /**
     * The airports that a text may mean: the one with that code, else those of that city, else partial matches, else names
     * with a typo.
     */
    public List<Airport> match(String text) {
        var code = CODE_FIRST.matcher(text);
        if (code.matches()) {
            Optional<Airport> named = find(code.group(1).toUpperCase(Locale.ROOT));
            if (named.isPresent()) {
                return named.stream().toList();
            }
        }
        TypedName name = TypedName.of(text);
        return Stream.<Predicate<Airport>>of(
                        airport -> name.is(airport.city()) || name.is(place(airport)),
                        airport -> name.isIn(String.join(" ", words(airport))),
                        airport -> name.isNearly(String.join(" ", words(airport))))
                .map(this::filter)
                .filter(airports -> !airports.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** {@code Atlanta, GA}. */
    public static String place(Airport airport) {
        return airport.state().isEmpty() ? airport.city() : airport.city() + ", " + airport.state();
    }

    /** What people may type for an airport, apart from its code: its place, its name and its former names. */
    public static List<String> words(Airport airport) {
        return Stream.concat(Stream.of(place(airport)), airport.names().stream())
                .toList();
    }

    private static Map<String, Airport> byCode(List<Airport> airports) {
        Map<String, Airport> byCode = new LinkedHashMap<>();
        airports.forEach(airport -> byCode.put(airport.code(), airport));
        return Collections.unmodifiableMap(byCode);
    }

    private List<Airport> filter(Predicate<Airport> condition) {
        return byCode().values().stream().filter(condition).toList();
    }
}
