package ontime.web.dashboard;

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

    private final PublishedCrossings published;
    private final DashboardReader reader;
    private String version = "";

    OverviewWarmUp(PublishedCrossings published, DashboardReader reader) {
        this.published = published;
        this.reader = reader;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void warmUp() {
        try {
            String now = published.get().version();
            if (!now.equals(version)) {
                // Once: if Elasticsearch takes too long, it should not be asked again and again.
                version = now;
                reader.read(Dashboard.OVERVIEW, new LinkedMultiValueMap<>());
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("The flights could not be read", e);
        }
    }
}
