package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.stores.ElasticConnection;
import ontime.stores.StoreUnavailableException;
import ontime.stores.flight.search.BulkReport;
import ontime.stores.flight.search.ElasticSink;
import org.junit.jupiter.api.Test;

final class ElasticSinkTest {

    private static final List<Flight> FLIGHTS = ExampleFlights.list(20, ExampleFlights.DAY);

    @Test
    void whatABusyClusterPutOffIsSentAgainAndCountedOnce() throws IOException {
        try (BusyElasticsearch busy = new BusyElasticsearch(
                        BusyElasticsearch.Mood.TAKES_NOTHING,
                        BusyElasticsearch.Mood.TAKES_HALF,
                        BusyElasticsearch.Mood.TAKES_HALF,
                        BusyElasticsearch.Mood.TAKES_ALL);
                ElasticConnection connection = ElasticConnection.open(busy.url(), ElasticConnection.WRITE_WITHIN)) {
            BulkReport report = new ElasticSink(connection).write("i", FLIGHTS.iterator());

            assertThat(report).isEqualTo(new BulkReport(FLIGHTS.size(), 0, List.of()));
            assertThat(busy.taken())
                    .containsExactlyInAnyOrderElementsOf(
                            FLIGHTS.stream().map(flight -> flight.key().id()).toList());
        }
    }

    @Test
    void aClusterThatTakesNothingForLongerThanThePatienceCountsAsAway() throws IOException {
        try (BusyElasticsearch busy = new BusyElasticsearch(BusyElasticsearch.Mood.TAKES_NOTHING);
                ElasticConnection connection = ElasticConnection.open(busy.url(), ElasticConnection.WRITE_WITHIN)) {
            ElasticSink sink = new ElasticSink(connection, Duration.ofMillis(300));

            assertThatThrownBy(() -> sink.write("i", FLIGHTS.iterator()))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("starting");
        }
    }
}
