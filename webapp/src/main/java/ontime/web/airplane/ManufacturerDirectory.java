package ontime.web.airplane;

import java.util.List;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.stereotype.Component;

/** Who made the airplanes; nobody before anything is loaded. */
@Component
final class ManufacturerDirectory {

    private static final ManufacturerShares NONE = new ManufacturerShares(0, 0, 0, List.of(), List.of(), List.of());

    private final DocumentStore store;

    ManufacturerDirectory(DocumentStore store) {
        this.store = store;
    }

    ManufacturerShares get() {
        return store.find(StoreCatalog.AIRPLANE_MANUFACTURERS, StoreCatalog.ALL_MANUFACTURERS)
                .orElse(NONE);
    }
}
