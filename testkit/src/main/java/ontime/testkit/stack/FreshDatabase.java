package ontime.testkit.stack;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ontime.local.server.Part;
import ontime.stores.MongoConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database of a real server for each test: {@code @RegisterExtension final FreshDatabase database = new
 * FreshDatabase();}.
 */
public final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {

    private @Nullable String uri;
    private @Nullable String name;
    private @Nullable MongoConnection connection;

    @Override
    public void beforeEach(ExtensionContext context) {
        TestServers servers = LocalStackExtension.servers(context);
        servers.start(List.of(Part.MONGODB));
        uri = servers.address(Part.MONGODB);
        name = "test_" + UUID.randomUUID().toString().replace("-", "");
        connection = MongoConnection.open(uri, name);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        connection().close();
    }

    /** The server, with its login. */
    public String uri() {
        return Objects.requireNonNull(uri, "only within a test");
    }

    /** The database. */
    public String name() {
        return Objects.requireNonNull(name, "only within a test");
    }

    /** A connection to it, closed after the test. */
    public MongoConnection connection() {
        return Objects.requireNonNull(connection, "only within a test");
    }
}
