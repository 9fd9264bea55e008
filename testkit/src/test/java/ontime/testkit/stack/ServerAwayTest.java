package ontime.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import ontime.model.server.MongoServer;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreUnavailableException;
import ontime.stores.flight.search.ElasticFlightSearch;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.PageRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Nothing listens on port 9 of this machine. */
final class ServerAwayTest {

    private static final String NO_MONGODB = "mongodb://someone:secret@127.0.0.1:9";
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Test
    void aDocumentStoreSaysThatItsServerIsAwayAndKeepsThePassword() {
        try (MongoConnection connection = MongoConnection.open(MongoServer.at(NO_MONGODB), "ontime", PATIENCE)) {
            assertThatThrownBy(() -> connection.list(StoreCatalog.AIRPORTS))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("MongoDB at 127.0.0.1:9 does not answer")
                    .hasMessageNotContaining("secret");
            assertThat(connection.check().isAnswering()).isFalse();
            assertThat(connection.check().trouble().orElseThrow()).doesNotContain("secret");
        }
    }

    @Test
    void onlyTheFirstWhoAsksWaitsForADocumentStoreThatIsAway() {
        try (MongoConnection connection =
                MongoConnection.open(MongoServer.at(NO_MONGODB), "ontime", Duration.ofSeconds(2))) {
            Duration first = untilTold(connection);
            Duration second = untilTold(connection);

            assertThat(first).isGreaterThan(Duration.ofSeconds(1));
            assertThat(second).isLessThan(Duration.ofMillis(500));
        }
    }

    private static Duration untilTold(MongoConnection connection) {
        long started = System.nanoTime();
        assertThatThrownBy(() -> connection.list(StoreCatalog.AIRPORTS)).isInstanceOf(StoreUnavailableException.class);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    @Test
    void aSearchSaysThatItsServerIsAwayAndKeepsThePassword() {
        try (ElasticConnection connection = ElasticConnection.open("http://someone:secret@127.0.0.1:9", PATIENCE)) {
            assertThatThrownBy(
                            () -> new ElasticFlightSearch(connection).find(FlightQuery.ofAll(), new PageRequest(1, 10)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("Elasticsearch at 127.0.0.1:9 does not answer")
                    .hasMessageNotContaining("secret");
            assertThat(connection.check().isAnswering()).isFalse();
        }
    }

    /** As at the end of an application, which interrupts threads that still wait. */
    @Test
    void whoIsInterruptedWhileAServerIsSilentIsToldThatItDoesNotAnswer() throws Exception {
        Duration patience = Duration.ofMinutes(5);
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
                MongoConnection documents = MongoConnection.open(
                        MongoServer.at("mongodb://127.0.0.1:" + silent.getLocalPort()), "ontime", patience);
                ElasticConnection index =
                        ElasticConnection.open("http://127.0.0.1:" + silent.getLocalPort(), patience)) {
            assertThat(interrupted(silent, () -> documents.list(StoreCatalog.AIRPORTS)))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(interrupted(
                            silent, () -> index.ask(elastic -> elastic.cluster().health())))
                    .isInstanceOf(StoreUnavailableException.class);
        }
    }

    private static Throwable interrupted(ServerSocket silent, ThrowingCallable question) throws Exception {
        FutureTask<Throwable> told = new FutureTask<>(() -> catchThrowable(question));
        Thread waiting = new Thread(told);
        waiting.start();
        silent.accept();
        waiting.interrupt();
        return told.get(1, TimeUnit.MINUTES);
    }
}
