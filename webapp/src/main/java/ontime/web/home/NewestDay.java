package ontime.web.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import ontime.model.delay.DelayParts;
import ontime.model.delay.DelayReport;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.delay.ReportDirectory;
import ontime.web.flight.RouteDayAddress;
import ontime.web.publication.LoadedData;
import ontime.web.publication.LoadedDataReader;
import ontime.web.publication.PublishedValue;
import org.springframework.stereotype.Component;

/** The newest day that has flights, and some of its routes as examples. */
@Component
final class NewestDay {

    private static final int SAMPLE = 200;
    private static final int EXAMPLES = 6;
    private static final int DAYS_SEARCHED = 31;

    /** Elasticsearch returns nothing beyond a larger offset. */
    private static final int DEEPEST = 9_000;

    private final FlightSearch search;
    private final ReportDirectory reports;
    private final LoadedDataReader loaded;
    private final PublishedValue<Optional<Day>> day;

    NewestDay(FlightSearch search, ReportDirectory reports, LoadedDataReader loaded) {
        this.search = search;
        this.reports = reports;
        this.loaded = loaded;
        this.day = new PublishedValue<>(loaded, this::read);
    }

    /**
     * A day with flights.
     *
     * @param date the day
     * @param flights on the day
     * @param examples some of its routes
     */
    record Day(LocalDate date, long flights, List<Example> examples) {

        Day {
            examples = List.copyOf(examples);
        }
    }

    /**
     * An example route.
     *
     * @param route origin and destination
     * @param address the page of its flights on the day
     */
    record Example(Route route, String address) {}

    /** The newest day with flights; empty if nothing is loaded. */
    Optional<Day> find() {
        return day.get();
    }

    private Optional<Day> read() {
        LoadedData data = loaded.get();
        return data.findLastDay().stream()
                .flatMap(last -> Stream.iterate(last, date -> date.minusDays(1)).limit(DAYS_SEARCHED))
                .map(this::ofDate)
                .filter(found -> found.flights() > 0)
                .findFirst();
    }

    private Day ofDate(LocalDate date) {
        FlightQuery query = ofDay(date);
        long total = search.find(query, new PageRequest(1, 1)).total();
        int middle = Math.toIntExact(Math.min(total / 2, DEEPEST) / SAMPLE) + 1;
        SearchPage sample = search.find(query, new PageRequest(middle, SAMPLE));
        return new Day(date, total, examples(date, sample.flights()));
    }

    private static FlightQuery ofDay(LocalDate date) {
        Optional<LocalDate> day = Optional.of(date);
        return new FlightQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), day, day, Optional.empty(), OptionalInt.empty());
    }

    /** The busiest routes of some flights; those without a report last. */
    private List<Example> examples(LocalDate date, List<Flight> flights) {
        Comparator<String> busiest = reports.findAll()
                .map(DelayReport::routes)
                .orElse(DelayParts.NONE)
                .order();
        return flights.stream()
                .map(Flight::route)
                .distinct()
                .sorted(Comparator.comparing(Route::toString, busiest).thenComparing(Route::toString))
                .limit(EXAMPLES)
                .map(route -> new Example(route, RouteDayAddress.of(route, date)))
                .toList();
    }
}
