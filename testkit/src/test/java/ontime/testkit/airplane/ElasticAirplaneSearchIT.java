package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.AirplaneOrder;
import ontime.stores.airplane.AirplanePage;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.airplane.ElasticAirplaneSearch;
import ontime.stores.airplane.ElasticAirplanes;
import ontime.stores.flight.search.PageRequest;
import ontime.testkit.stack.FreshSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class ElasticAirplaneSearchIT extends AirplaneSearchContract {

    @RegisterExtension
    final FreshSearch server = new FreshSearch();

    @Override
    protected AirplaneSearch open(Collection<FlownAirplane> held) {
        if (!held.isEmpty()) {
            new ElasticAirplanes(server.connection()).publish("1", List.copyOf(held));
        }
        return new ElasticAirplaneSearch(server.connection());
    }

    @Test
    void anotherVersionTakesThePlaceOfTheOneBefore() throws IOException, InterruptedException {
        ElasticAirplanes index = new ElasticAirplanes(server.connection());
        index.publish("1", SomeAirplanes.list());

        index.publish("2", List.of(SomeAirplanes.BOEING));

        assertThat(index.isPublished("1")).isFalse();
        assertThat(index.isPublished("2")).isTrue();
        assertThat(server.listAirplaneIndices()).containsExactly("airplanes-v2");
        assertThat(new ElasticAirplaneSearch(server.connection())
                        .find(AirplaneQuery.ofAll(), AirplaneOrder.BY_TAIL_NUM, new PageRequest(1, 10)))
                .isEqualTo(new AirplanePage(1, 1, 10, SomeAirplanes.entries(List.of(SomeAirplanes.BOEING))));
    }
}
