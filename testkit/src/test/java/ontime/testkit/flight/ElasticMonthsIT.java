package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import ontime.model.count.CountField;
import ontime.model.count.CountQuestion;
import ontime.model.count.FlightCondition;
import ontime.model.count.FlightCounter;
import ontime.model.flight.Flight;
import ontime.model.publication.Publication;
import ontime.stores.IncompleteIndexException;
import ontime.stores.StoreUnavailableException;
import ontime.stores.flight.count.ElasticFlightCounter;
import ontime.stores.flight.search.BulkReport;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.ElasticMonths;
import ontime.stores.flight.search.ElasticSink;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.stack.FreshSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ElasticMonthsIT {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final List<Flight> FLIGHTS = ExampleFlights.list();

    @RegisterExtension
    final FreshSearch server = new FreshSearch();

    @Test
    void aMonthIsSeenWhenItIsFinishedNotBefore() {
        ElasticMonths months = new ElasticMonths(server.connection());
        String index = months.begin(JANUARY, 7);
        new ElasticSink(server.connection()).write(index, FLIGHTS.iterator());

        assertThat(months.count(JANUARY)).isZero();
        assertThat(found()).isEmpty();

        months.finish(JANUARY, index, FLIGHTS.size());

        assertThat(index).isEqualTo("on_time_performance-2008-01-v7");
        assertThat(months.count(JANUARY)).isEqualTo(FLIGHTS.size());
        assertThat(found()).isEqualTo(FLIGHTS);
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOneBefore() throws Exception {
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);

        ElasticFlights.publish(server.connection(), JANUARY, 2, FLIGHTS.subList(0, 2));

        assertThat(found()).isEqualTo(FLIGHTS.subList(0, 2));
        assertThat(server.listIndices())
                .containsExactly("on_time_performance-2008-01-v1", "on_time_performance-2008-01-v2");

        new ElasticMonths(server.connection()).dropReplaced();

        assertThat(found()).isEqualTo(FLIGHTS.subList(0, 2));
        assertThat(server.listIndices()).containsExactly("on_time_performance-2008-01-v2");
    }

    @Test
    void flightsAreCountedInTheVersionThatAPublicationNames() {
        FlightCounter counts = new ElasticFlightCounter(server.connection());
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);
        Map<YearMonth, String> before = counts.find(List.of(publication(1)));

        ElasticFlights.publish(server.connection(), JANUARY, 2, FLIGHTS.subList(0, 2));

        assertThat(counts.find(List.of(publication(1)))).isEqualTo(before);
        assertThat(count(counts, before.values())).isEqualTo(FLIGHTS.size());
        assertThat(count(counts, counts.find(List.of(publication(2))).values())).isEqualTo(2);
        assertThatThrownBy(() -> counts.find(List.of(publication(3))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("on_time_performance-2008-01-v3");
        new ElasticMonths(server.connection()).dropReplaced();
        assertThatThrownBy(() -> count(counts, before.values())).isInstanceOf(StoreUnavailableException.class);
    }

    private static Publication publication(long version) {
        return new Publication("index", JANUARY, version, 1, 1, SomePublications.PUBLISHED_AT, false);
    }

    private static long count(FlightCounter counts, Collection<String> versions) {
        LongAdder flights = new LongAdder();
        FlightCondition any = new FlightCondition.All(List.of());
        counts.count(
                versions,
                new CountQuestion(List.of(CountField.OUTCOME, CountField.MONTH), any, true),
                counted -> flights.add(counted.flights()));
        return flights.sum();
    }

    @Test
    void theSameVersionCanBePublishedAgain() throws Exception {
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS.subList(0, 2));

        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);

        assertThat(found()).isEqualTo(FLIGHTS);
        assertThat(server.listIndices()).hasSize(2);
        new ElasticMonths(server.connection()).dropReplaced();
        assertThat(server.listIndices()).hasSize(1);
    }

    @Test
    void anIndexWithAnotherNumberOfFlightsThanTheTableIsDroppedAndTheOneBeforeStays() throws Exception {
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);
        ElasticMonths months = new ElasticMonths(server.connection());
        String index = months.begin(JANUARY, 2);
        new ElasticSink(server.connection()).write(index, FLIGHTS.subList(0, 2).iterator());

        assertThatThrownBy(() -> months.finish(JANUARY, index, 5))
                .isInstanceOf(IncompleteIndexException.class)
                .hasMessageContaining("has 2 documents but the table has 5 rows");

        assertThat(found()).isEqualTo(FLIGHTS);
        assertThat(server.listIndices()).containsExactly("on_time_performance-2008-01-v1");
    }

    @Test
    void whatAKilledRunLeftIsDroppedByTheNext() throws Exception {
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);
        ElasticMonths months = new ElasticMonths(server.connection());
        new ElasticSink(server.connection()).write(months.begin(JANUARY, 2), FLIGHTS.iterator());

        ElasticFlights.publish(server.connection(), JANUARY, 3, FLIGHTS);

        assertThat(server.listIndices())
                .containsExactly("on_time_performance-2008-01-v1", "on_time_performance-2008-01-v3");
        assertThat(found()).isEqualTo(FLIGHTS);
    }

    @Test
    void otherMonthsStay() throws Exception {
        ElasticFlights.publish(server.connection(), JANUARY, 1, FLIGHTS);
        YearMonth february = YearMonth.of(2008, 2);
        List<Flight> ofFebruary = ExampleFlights.list(3, february.atDay(1));

        ElasticFlights.publish(server.connection(), february, 1, ofFebruary);

        assertThat(found()).hasSize(FLIGHTS.size() + ofFebruary.size());
        assertThat(server.listIndices()).hasSize(2);
    }

    @Test
    void aFlightThatTheClusterRefusesIsCountedWithItsReasonAndTheOthersAreWritten() {
        Flight refused = FlightBuilder.of(ExampleFlights.DAY, "DL", 1, ExampleFlights.ATL_JFK, "0600")
                .tailNum("N".repeat(40_000))
                .build();
        ElasticMonths months = new ElasticMonths(server.connection());
        String index = months.begin(JANUARY, 1);

        BulkReport report = new ElasticSink(server.connection())
                .write(index, List.of(ExampleFlights.late(), refused).iterator());

        assertThat(report.written()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.reasons())
                .singleElement()
                .asString()
                .startsWith("2008-01-15_DL_1_ATL_JFK_0600_0: ")
                .contains("TailNum");
    }

    @Test
    void aGarbledCodeComesBackAsItWas() {
        Flight garbled = FlightBuilder.of(ExampleFlights.DAY, "DL", 1, ExampleFlights.ATL_JFK, "0600")
                .tailNum("\"\\N\t\u0001\u00e9\u4e2d")
                .build();

        ElasticFlights.publish(server.connection(), List.of(garbled));

        assertThat(found()).containsExactly(garbled);
    }

    @Test
    void aServerThatAnswersIsHealthy() {
        assertThat(server.connection().check().trouble()).isEmpty();
    }

    private List<Flight> found() {
        return new ElasticFlightSearch(server.connection())
                .find(FlightQuery.ofAll(), new PageRequest(1, 200))
                .flights();
    }
}
