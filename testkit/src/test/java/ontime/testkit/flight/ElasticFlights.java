package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.model.flight.Flight;
import ontime.stores.ElasticConnection;
import ontime.stores.flight.search.BulkReport;
import ontime.stores.flight.search.ElasticMonths;
import ontime.stores.flight.search.ElasticSink;

/** Publishes flights to a real search server as a job does. */
final class ElasticFlights {

    private ElasticFlights() {}

    static void publish(ElasticConnection connection, Collection<Flight> flights) {
        Map<YearMonth, List<Flight>> months =
                flights.stream().collect(Collectors.groupingBy(flight -> YearMonth.from(flight.flightDate())));
        months.forEach((month, ofMonth) -> publish(connection, month, 1, ofMonth));
    }

    static void publish(ElasticConnection connection, YearMonth month, long version, List<Flight> flights) {
        ElasticMonths months = new ElasticMonths(connection);
        String index = months.begin(month, version);
        BulkReport report = new ElasticSink(connection).write(index, flights.iterator());
        assertThat(report).isEqualTo(new BulkReport(flights.size(), 0, List.of()));
        months.finish(month, index, flights.size());
    }
}
