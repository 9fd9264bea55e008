package ontime.airflow;

import java.util.HashMap;
import java.util.Map;
import ontime.local.server.Part;
import ontime.stores.MongoConnection;
import ontime.testkit.stack.FreshDatabase;
import ontime.testkit.stack.FreshSearch;
import ontime.testkit.stack.LocalStackExtension;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers that jobs need, empty for each test. */
final class FreshStores implements BeforeEachCallback, AfterEachCallback {

    private final LocalStackExtension stack = LocalStackExtension.of(Part.MONGODB, Part.ELASTICSEARCH, Part.MAIL);
    private final FreshDatabase database = new FreshDatabase();
    private final FreshSearch search = new FreshSearch();

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        stack.beforeAll(context);
        database.beforeEach(context);
        search.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        search.afterEach(context);
        database.afterEach(context);
    }

    /** The database, open until the test ends. */
    MongoConnection connection() {
        return database.connection();
    }

    /** The settings that connect a process to them. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.put("ONTIME_MONGODB_DATABASE", database.name());
        return environment;
    }
}
