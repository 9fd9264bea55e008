package ontime.testkit.airplane;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplanePage;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.airplane.AirplaneWords;
import ontime.stores.flight.search.PageRequest;
import org.jspecify.annotations.Nullable;

/** Search in a list of airplanes. It passes the same contract as the real store. */
public final class InMemoryAirplaneSearch implements AirplaneSearch {

    private final List<FlownAirplane> airplanes;

    /** The airplanes of a collection, in any order. */
    public InMemoryAirplaneSearch(Collection<FlownAirplane> airplanes) {
        this.airplanes = List.copyOf(airplanes);
    }

    @Override
    public AirplanePage find(AirplaneQuery query, AirplaneOrder order, PageRequest page) {
        List<AirplaneEntry> matching = airplanes.stream()
                .filter(airplane -> matches(query, airplane))
                .map(AirplaneEntry::of)
                .sorted(comparator(order))
                .toList();
        List<AirplaneEntry> rows =
                matching.stream().skip(page.offset()).limit(page.size()).toList();
        return new AirplanePage(matching.size(), page.page(), page.size(), rows);
    }

    private static boolean matches(AirplaneQuery query, FlownAirplane airplane) {
        AirplaneWords words = AirplaneWords.of(airplane);
        AirplaneEntry entry = AirplaneEntry.of(airplane);
        return query.tailNum().map(AirplaneWords::tail).stream()
                        .allMatch(tail -> words.tailNum().stream().anyMatch(word -> word.startsWith(tail)))
                && begins(query.manufacturer(), words.manufacturer())
                && begins(query.model(), words.model())
                && begins(query.owner(), words.owner())
                && begins(query.engine(), words.engine())
                && query.yearFrom().map(from -> is(entry.year(), from, 9999)).orElse(true)
                && query.yearTo().map(to -> is(entry.year(), 0, to)).orElse(true)
                && query.carrier().map(entry.carriers()::contains).orElse(true);
    }

    private static boolean begins(Optional<String> asked, List<String> words) {
        return asked.stream()
                .flatMap(text -> AirplaneWords.split(text).stream())
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static boolean is(@Nullable Integer year, int from, int to) {
        return year != null && year >= from && year <= to;
    }

    private static Comparator<AirplaneEntry> comparator(AirplaneOrder order) {
        Comparator<AirplaneEntry> byValue =
                switch (order.by()) {
                    case TAIL_NUM -> by(AirplaneEntry::tailNum, order);
                    case MANUFACTURER -> by(AirplaneEntry::manufacturer, order);
                    case MODEL -> by(AirplaneEntry::model, order);
                    case YEAR -> by(AirplaneEntry::year, order);
                    case OWNER -> by(AirplaneEntry::owner, order);
                    case ENGINE ->
                        InMemoryAirplaneSearch.<String>by(AirplaneEntry::engineManufacturer, order)
                                .thenComparing(by(AirplaneEntry::engineModel, order));
                    case FLIGHTS -> by(AirplaneEntry::flights, order);
                };
        return byValue.thenComparing(AirplaneEntry::tailNum);
    }

    private static <T extends Comparable<T>> Comparator<AirplaneEntry> by(
            Function<AirplaneEntry, @Nullable T> value, AirplaneOrder order) {
        Comparator<T> direction = order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(value, Comparator.nullsLast(direction));
    }
}
