package ontime.web.airline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The airlines of the loaded flights. */
@Component
public final class AirlineDirectory {

    private static final Pattern CODE_FIRST = Pattern.compile("([A-Za-z0-9]{2,3})(?: · .*)?");

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
        String searched = text.toLowerCase(Locale.ROOT);
        return list().stream()
                .filter(airline -> airline.name().toLowerCase(Locale.ROOT).contains(searched))
                .toList();
    }

    /** An airline by its code; 404 if it has no loaded flights. */
    public Airline get(String code) {
        return list().stream()
                .filter(airline -> airline.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.ofNotFound("airline.unknown", "carrier", code)
                        .withHelp("/airlines", "airlines.title"));
    }

    /** Names by code. */
    public Map<String, String> namesByCode() {
        return names.get();
    }

    private static Map<String, String> namesByCode(List<Airline> airlines) {
        return airlines.stream().collect(Collectors.toUnmodifiableMap(Airline::code, Airline::name));
    }
}
