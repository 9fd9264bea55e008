package ontime.web.nearby;

import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.Deque;
import ontime.crossing.Dimension;
import ontime.crossing.loaded.LoadedFlights;
import ontime.stores.StoreUnavailableException;
import ontime.web.crossing.PublishedCrossings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the flights of each day after a publication, before a visitor asks about them: one month a second, the newest first,
 * so that other scheduled work goes on.
 */
@Component
final class NearbyWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(NearbyWarmUp.class);

    private final PublishedCrossings published;
    private final AirportDays days;
    private final Deque<YearMonth> left = new ArrayDeque<>();
    private String version = "";

    NearbyWarmUp(PublishedCrossings published, AirportDays days) {
        this.published = published;
        this.days = days;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void countNext() {
        try {
            LoadedFlights flights = published.get();
            if (!flights.version().equals(version)) {
                version = flights.version();
                days.keepOnly(version);
                left.clear();
                left.addAll(flights.monthsInMemory());
            }
            YearMonth month = left.pollLast();
            if (month != null) {
                month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(date -> {
                    days.get(flights, date, Dimension.ORIGIN, null);
                    days.get(flights, date, Dimension.DEST, null);
                });
            }
        } catch (StoreUnavailableException e) {
            LOG.debug("The flights could not be read", e);
        }
    }
}
