package ontime.testkit.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.local.server.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Real servers of the local stack for a test class: {@code @RegisterExtension static final LocalStackExtension STACK =
 * LocalStackExtension.of(Part.KAFKA);}. Each server starts once per JVM, on free ports and in a temporary folder, and
 * stops after the last test or when the JVM is interrupted.
 */
public final class LocalStackExtension implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(LocalStackExtension.class);

    private final List<Part> parts;
    private @Nullable TestServers servers;

    private LocalStackExtension(List<Part> parts) {
        this.parts = parts;
    }

    /** Some servers. */
    public static LocalStackExtension of(Part... parts) {
        return new LocalStackExtension(List.copyOf(Arrays.asList(parts)));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        servers = servers(context);
        servers.start(parts);
    }

    /** A server's address: {@code host:port} of Kafka and mail, a URL of Elasticsearch, a URI of MongoDB. */
    public String address(Part part) {
        return running().address(part);
    }

    /** The settings for these servers, as environment variables. */
    public Map<String, String> environment() {
        return running().environment();
    }

    /** The servers of the JVM; JUnit closes them after its last test. */
    static TestServers servers(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(TestServers.class, key -> stoppedWithTheJvm(), TestServers.class);
    }

    private static TestServers stoppedWithTheJvm() {
        TestServers servers = new TestServers();
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-test-servers"));
        return servers;
    }

    private TestServers running() {
        return Objects.requireNonNull(servers, "register the extension in a static field");
    }
}
