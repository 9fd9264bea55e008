package ontime.web.load;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import ontime.model.load.MonthLoad;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The loaded months as JSON. */
@RestController
@Tag(name = "Data")
final class DataApiController {

    private final DocumentStore store;

    DataApiController(DocumentStore store) {
        this.store = store;
    }

    /** Every loaded month with its files and warnings, oldest first. */
    @Operation(summary = "List all loaded months with their files and warnings, oldest first")
    @GetMapping(path = "/api/v1/data", produces = MediaType.APPLICATION_JSON_VALUE)
    List<MonthLoad> list() {
        return store.list(StoreCatalog.LOADS);
    }
}
