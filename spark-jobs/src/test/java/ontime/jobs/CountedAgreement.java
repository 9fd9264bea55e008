package ontime.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.crossing.Crossing;
import ontime.crossing.Dimension;
import ontime.crossing.FlightBlock;
import ontime.crossing.FlightCrossings;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.CountedMonths;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airline.Airline;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.ElasticConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.count.ElasticFlightCounter;
import ontime.stores.publication.Publications;

/** Asks the columns in memory and Elasticsearch the same questions about the published flights. */
final class CountedAgreement {

    private static final int QUESTIONS = 150;

    /** So few that answers have several pages. */
    private static final int PAGE = 300;

    private final List<FlightBlock> blocks;
    private final List<Publication> publications;
    private final List<Airport> airports;
    private final List<String> carriers;
    private final Map<String, String> types;
    private final ElasticFlightCounter server;

    CountedAgreement(DocumentStore store, Publications published, ElasticConnection search) {
        this.blocks = store.list(StoreCatalog.FLIGHT_BLOCKS).stream()
                .map((MonthColumns month) -> FlightBlock.decode(month.flights()))
                .toList();
        this.publications = published.list(StoredDataset.ON_TIME_PERFORMANCE_INDEX);
        this.airports = store.list(StoreCatalog.AIRPORTS);
        this.carriers =
                store.list(StoreCatalog.AIRLINES).stream().map(Airline::code).toList();
        this.types = store.list(StoreCatalog.AIRPLANES).stream()
                .map(FlownAirplane::tailNum)
                .filter(tailNum -> tailNum.hashCode() % 3 != 0)
                .collect(Collectors.toMap(tailNum -> tailNum, tailNum -> "TYPE " + tailNum.hashCode() % 3));
        this.server = new ElasticFlightCounter(search, PAGE);
    }

    void check() {
        FlightCrossings all = memory(month -> true);
        YearMonth oldest = all.months().get(0);
        LoadedFlights counted = loaded(month -> true);
        LoadedFlights mixed = loaded(oldest::equals);
        Random random = new Random(11);

        assertThat(publications).hasSize(2).allSatisfy(month -> assertThat(month.documents())
                .isEqualTo(month.rows()));
        assertThat(mixed.monthsInMemory()).hasSize(1);
        for (int i = 0; i < QUESTIONS; i++) {
            Crossing question = question(all, random);
            LoadedFlights asked = i % 3 == 0 ? mixed : counted;
            assertThat(asked.answer(question)).as(question.toString()).isEqualTo(all.answer(question));
        }
    }

    private LoadedFlights loaded(Predicate<YearMonth> onServer) {
        List<Publication> months = publications.stream()
                .filter(publication -> onServer.test(publication.month()))
                .toList();
        return new LoadedFlights(
                memory(onServer.negate()), new CountedMonths(server, months, carriers, airports, types), List.of());
    }

    private FlightCrossings memory(Predicate<YearMonth> months) {
        return FlightCrossings.of(
                "1", blocks.stream().filter(block -> months.test(block.month())).toList(), airports, types);
    }

    private static Crossing question(FlightCrossings all, Random random) {
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.values()));
        Collections.shuffle(dimensions, random);
        List<Dimension> groupBy = List.copyOf(dimensions.subList(0, random.nextInt(4)));
        Collections.shuffle(dimensions, random);
        FlightFilter filter = FlightFilter.ALL;
        for (Dimension dimension : dimensions.subList(0, random.nextInt(3))) {
            List<String> values = all.values(dimension);
            Set<String> chosen = new HashSet<>(Set.of("not there"));
            IntStream.range(0, 1 + random.nextInt(5))
                    .forEach(any -> chosen.add(values.get(random.nextInt(values.size()))));
            filter = filter.with(dimension, chosen);
        }
        if (random.nextInt(3) == 0) {
            filter = filter.between(all.months().get(0).atDay(1 + random.nextInt(28)), null);
        }
        return new Crossing(groupBy, filter, random.nextBoolean(), Crossing.MOST_CELLS);
    }
}
