package ontime.web;

import java.time.YearMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.testkit.publication.SomePublications;
import org.springframework.boot.test.context.TestConfiguration;

/** The same flights, published as generated ones. */
@TestConfiguration(proxyBeanMethods = false)
class DemonstrationStores extends StoresInMemory {

    @Override
    Publication publication(YearMonth month) {
        return SomePublications.ofDemonstration(StoredDataset.FLIGHTS_BY_ROUTE_DAY, month);
    }
}
