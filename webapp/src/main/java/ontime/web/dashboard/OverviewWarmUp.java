package ontime.web.dashboard;

import java.time.Clock;
import java.time.Duration;
import ontime.crossing.Crossing;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.stores.StoreUnavailableException;
import ontime.web.crossing.PublishedCrossings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/**
 * Reads a new publication of flights, and answers the questions of the overview, before a visitor asks: they are about all
 * flights, so they take the longest.
 */
@Component
final class OverviewWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(OverviewWarmUp.class);

    /**
     * Elasticsearch needs both cores for many seconds to count years of flights. A load publishes several versions, and goes
     * on first.
     */
    private static final Duration PAUSE_OF_LOADS = Duration.ofMinutes(2);

    private final PublishedCrossings published;
    private final DashboardReader reader;
    private final Clock clock;
    private final SettledVersions versions = new SettledVersions();

    OverviewWarmUp(PublishedCrossings published, DashboardReader reader, Clock clock) {
        this.published = published;
        this.reader = reader;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void warmUp() {
        try {
            LoadedFlights flights = published.get();
            boolean isInMemory = flights.isInMemory(Crossing.of(FlightFilter.ALL));
            // Once: if Elasticsearch takes too long, it should not be asked again and again.
            if (versions.isNew(flights.version(), clock.instant(), isInMemory ? Duration.ZERO : PAUSE_OF_LOADS)) {
                reader.read(Dashboard.OVERVIEW, new LinkedMultiValueMap<>());
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("The flights could not be read", e);
        }
    }
}
