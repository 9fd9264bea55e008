package ontime.testkit.login;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.sasl.SaslException;
import ontime.testkit.stack.TestCertificates;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;

/**
 * A MongoDB-compatible server with TLS and with users that log in by SCRAM-SHA-256. The server that we have in tests knows no
 * users, so this class checks passwords with Kafka's implementation of SCRAM. The user {@code guest} may read only.
 */
final class MongoWithLogin implements AutoCloseable {

    static final String PASSWORD = "p@ss/word: %";

    private static final ScramMechanism MECHANISM = ScramMechanism.SCRAM_SHA_256;
    private static final int ITERATIONS = 4096;
    private static final Set<String> USERS = Set.of("ontime", "guest");
    private static final Set<String> WITHOUT_LOGIN = Set.of("hello", "ismaster", "buildinfo", "endsessions");
    private static final Set<String> WRITES = Set.of("insert", "update", "delete");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final MongoServer server;
    private final InetSocketAddress address;

    /** Listens on a free port with the certificate of a PKCS #12 file. */
    MongoWithLogin(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = TestCertificates.PASSWORD.toCharArray();
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, password);
        }
        String alias = store.aliases().nextElement();
        server = new MongoServer(new Backend());
        server.enableSsl(
                (PrivateKey) store.getKey(alias, password),
                null,
                Arrays.stream(store.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toArray(X509Certificate[]::new));
        address = server.bind();
    }

    String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Backend extends MemoryBackend {

        private final Map<Channel, ScramSaslServer> logins = new ConcurrentHashMap<>();

        @Override
        public Document handleCommand(Channel channel, String database, String command, Document query) {
            String name = command.toLowerCase(Locale.ROOT);
            return switch (name) {
                case "saslstart" -> {
                    logins.put(channel, newLogin());
                    yield proceed(channel, query);
                }
                case "saslcontinue" -> proceed(channel, query);
                default -> allowed(channel, database, command, query);
            };
        }

        private Document allowed(Channel channel, String database, String command, Document query) {
            String name = command.toLowerCase(Locale.ROOT);
            if (WITHOUT_LOGIN.contains(name)) {
                Document answer = super.handleCommand(channel, database, command, query);
                if (query.containsKey("saslSupportedMechs")) {
                    answer.put("saslSupportedMechs", List.of(MECHANISM.mechanismName()));
                }
                return answer;
            }
            ScramSaslServer login = logins.get(channel);
            if (login == null || !login.isComplete()) {
                return failure(UNAUTHORIZED, "command " + command + " requires authentication");
            }
            if (login.getAuthorizationID().equals("guest") && WRITES.contains(name)) {
                return failure(UNAUTHORIZED, "not authorized on " + database + " to execute command " + command);
            }
            return super.handleCommand(channel, database, command, query);
        }

        private Document proceed(Channel channel, Document query) {
            ScramSaslServer login = logins.get(channel);
            if (login == null || !(query.get("payload") instanceof BinData payload)) {
                return failure(AUTHENTICATION_FAILED, "Authentication failed.");
            }
            try {
                byte[] challenge = login.evaluateResponse(payload.getData());
                return new Document("conversationId", 1)
                        .append("done", login.isComplete())
                        .append("payload", new BinData(challenge))
                        .append("ok", 1.0);
            } catch (SaslException | SaslAuthenticationException e) {
                return failure(AUTHENTICATION_FAILED, "Authentication failed.");
            }
        }

        private static Document failure(int code, String message) {
            return new Document("ok", 0.0).append("errmsg", message).append("code", code);
        }

        private static ScramSaslServer newLogin() {
            try {
                ScramCredential credential = new ScramFormatter(MECHANISM).generateCredential(PASSWORD, ITERATIONS);
                return new ScramSaslServer(MECHANISM, Map.of(), credentials(credential));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private static CallbackHandler credentials(ScramCredential credential) {
            return callbacks -> {
                boolean isKnown = false;
                for (Callback callback : callbacks) {
                    if (callback instanceof NameCallback name) {
                        isKnown = USERS.contains(name.getDefaultName());
                    } else if (callback instanceof ScramCredentialCallback wanted && isKnown) {
                        wanted.scramCredential(credential);
                    }
                }
            };
        }
    }
}
