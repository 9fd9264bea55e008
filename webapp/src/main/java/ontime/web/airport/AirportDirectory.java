package ontime.web.airport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** 404: no loaded flight uses an airport. */
    public static ProblemException unknown(String code) {
        return ProblemException.ofNotFound("airport.unknown", "code", code).withHelp("/airports", "airports.title");
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
        List<Airport> exact =
                cities(text).stream().flatMap(city -> city.airports().stream()).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Airport> named = named(text);
        TypedName name = TypedName.of(text);
        return named.isEmpty() ? filter(airport -> name.isNearly(String.join(" ", words(airport)))) : named;
    }

    /** The airports that have a text in their place or name: {@code Hartsfield}, {@code O'Hare}. */
    public List<Airport> named(String text) {
        TypedName name = TypedName.of(text);
        return filter(airport -> name.isIn(String.join(" ", words(airport))));
    }

    /** The cities that a text names in full: with the code of an airport, this airport alone. */
    public List<City> cities(String text) {
        Optional<Airport> coded = findCode(text);
        if (coded.isPresent()) {
            return List.of(new City(coded.get().code(), List.of(coded.get())));
        }
        TypedName name = TypedName.of(text);
        Optional<City> area = CityArea.find(name).map(this::city).filter(city -> !city.airports()
                .isEmpty());
        if (area.isPresent()) {
            return List.of(area.get());
        }
        return byPlace(filter(airport -> name.is(airport.city()) || name.is(airport.place())));
    }

    /** The cities with airports in several towns, of those with a name that begins with a text. */
    public List<City> areas(String begin) {
        TypedName name = TypedName.of(begin);
        return CityArea.ALL.stream()
                .filter(area -> name.isAny() && area.names().anyMatch(name::begins))
                .map(this::city)
                .filter(city -> city.airports().size() > 1)
                .toList();
    }

    /** The cities whose name is like a text, one or two letters apart. */
    public List<City> similarCities(String text) {
        TypedName name = TypedName.of(text);
        Stream<City> areas = CityArea.ALL.stream()
                .filter(area -> name.isAlmost(area.city()))
                .map(this::city)
                .filter(city -> !city.airports().isEmpty());
        Set<String> ofAreas = new HashSet<>();
        List<City> cities = new ArrayList<>();
        areas.forEach(area -> {
            cities.add(area);
            ofAreas.addAll(area.codes());
        });
        cities.addAll(byPlace(filter(airport -> name.isAlmost(airport.city()) && !ofAreas.contains(airport.code()))));
        return cities;
    }

    /** The airports with a code that is like another: with one other letter. */
    public List<Airport> similarCodes(String code) {
        return filter(airport -> airport.code().length() == code.length()
                && IntStream.range(0, code.length())
                                .filter(i -> airport.code().charAt(i) != code.charAt(i))
                                .count()
                        == 1);
    }

    /** The codes of the airports that the value of a form names: a code, or a city with several airports. */
    public Set<String> codes(String place) {
        List<City> cities = cities(place);
        return cities.isEmpty()
                ? Set.of(place)
                : cities.stream().flatMap(city -> city.codes().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Airport> findCode(String text) {
        var code = CODE_FIRST.matcher(text);
        return code.matches() ? find(code.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private City city(CityArea area) {
        return new City(
                area.city(),
                area.airports().stream()
                        .map(this::find)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<City> byPlace(List<Airport> airports) {
        Map<String, List<Airport>> byPlace = airports.stream()
                .collect(Collectors.groupingBy(Airport::place, LinkedHashMap::new, Collectors.toList()));
        return byPlace.entrySet().stream()
                .map(place -> new City(place.getKey(), place.getValue()))
                .toList();
    }

    /** What people may type for an airport, apart from its code: its place, its name and its former names. */
    public static List<String> words(Airport airport) {
        return Stream.concat(Stream.of(airport.place()), airport.names().stream())
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
