package ontime.web.flight;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.RegistrationMark;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.airplane.AirplaneWords;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import org.springframework.stereotype.Component;

/**
 * Tail numbers as people type them: as painted on the airplane or as an airline reports them, in any case, with the N or
 * without, with hyphens and blanks or without.
 */
@Component
public final class TailNumbers {

    private final DocumentStore store;
    private final AirplaneSearch search;

    TailNumbers(DocumentStore store, AirplaneSearch search) {
        this.store = store;
        this.search = search;
    }

    /** The airplane that is meant; empty where no loaded flight has it. */
    public Optional<FlownAirplane> find(String typed) {
        String capitals = typed.toUpperCase(Locale.ROOT);
        return Stream.of(
                        Optional.of(typed),
                        Optional.of(capitals),
                        RegistrationMark.find(typed),
                        Optional.of(capitals)
                                .filter(text -> text.matches("N.+"))
                                .map(text -> text.substring(1)))
                .flatMap(Optional::stream)
                .distinct()
                .flatMap(tailNum -> store.find(StoreCatalog.AIRPLANES, tailNum).stream())
                .findFirst()
                .or(() -> findBySearch(typed));
    }

    /** A search for flights of the airplane that is meant. */
    public FlightQuery asReported(FlightQuery query) {
        return query.tailNum()
                .flatMap(this::find)
                .map(airplane -> query.ofAirplane(airplane.tailNum()))
                .orElse(query);
    }

    private Optional<FlownAirplane> findBySearch(String typed) {
        AirplaneQuery query = AirplaneQuery.ofTailNum(typed);
        return search
                .find(query, AirplaneOrder.MOST_FLOWN, new PageRequest(1, PageRequest.MAX_SIZE))
                .airplanes()
                .stream()
                .map(AirplaneEntry::tailNum)
                .filter(tailNum -> AirplaneWords.ofTail(tailNum).contains(AirplaneWords.tail(typed)))
                .findFirst()
                .flatMap(tailNum -> store.find(StoreCatalog.AIRPLANES, tailNum));
    }
}
