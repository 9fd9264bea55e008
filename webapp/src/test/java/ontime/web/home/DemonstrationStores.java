package ontime.web.home;

import java.time.YearMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.testkit.publication.SomePublications;
import ontime.web.StoresInMemory;
import org.springframework.boot.test.context.TestConfiguration;

/** The same flights, published as generated ones. */
@TestConfiguration(proxyBeanMethods = false)
public class DemonstrationStores extends StoresInMemory {

    @Override
    protected Publication publication(YearMonth month) {
        return SomePublications.ofDemonstration(StoredDataset.FLIGHTS_BY_ROUTE_DAY, month);
    }
}
