package ontime.local.mongodb;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;
import ontime.local.kafka.KafkaScramUser;
import org.jspecify.annotations.Nullable;

/**
 * Lets in connections that have proved the password by SCRAM-SHA-256, as MongoDB does. The library knows no users. Until then
 * a connection gets answers only to what drivers ask before they log in.
 */
final class MongoLogin {

    /** MongoDB's own code for a client that has not logged in. */
    static final int UNAUTHORIZED = 13;

    private static final int AUTHENTICATION_FAILED = 18;
    private static final String USER = "ontime";
    private static final String MECHANISM = "SCRAM-SHA-256";
    private static final Set<String> BEFORE_LOGIN = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions");
    private static final AttributeKey<SaslServer> CHECK = AttributeKey.valueOf("ontime.login");

    private final @Nullable KafkaScramUser user;

    private MongoLogin(@Nullable KafkaScramUser user) {
        this.user = user;
    }

    /** Without a password: everybody is let in. */
    static MongoLogin none() {
        return new MongoLogin(null);
    }

    /** The user {@code ontime} with the password in a file. */
    static MongoLogin read(Path file) throws IOException {
        return new MongoLogin(
                KafkaScramUser.of(MECHANISM, USER, Files.readString(file).strip()));
    }

    /**
     * The answer to a step of the login, and to a command that the client may not send before it; empty if the command may
     * run.
     */
    Optional<Document> answer(Channel channel, String command, Document query) {
        if (user == null) {
            return Optional.empty();
        }
        String name = command.toLowerCase(Locale.ROOT);
        if (name.equals("saslstart")) {
            channel.attr(CHECK).set(user.check(MECHANISM));
            return Optional.of(step(channel, query));
        }
        if (name.equals("saslcontinue")) {
            return Optional.of(step(channel, query));
        }
        return BEFORE_LOGIN.contains(name) || isIn(channel)
                ? Optional.empty()
                : Optional.of(refusal("command " + command));
    }

    static Document refusal(String what) {
        return failure(UNAUTHORIZED, what + " requires authentication");
    }

    /** Whether the client may send commands. */
    boolean isIn(Channel channel) {
        if (user == null) {
            return true;
        }
        SaslServer check = channel.attr(CHECK).get();
        return check != null && check.isComplete();
    }

    /** Names the mechanism in the answer to a client that asks for it. Without it, drivers would take SHA-1. */
    Document withMechanism(Document query, Document answer) {
        if (user != null && query.containsKey("saslSupportedMechs")) {
            answer.put("saslSupportedMechs", List.of(MECHANISM));
        }
        return answer;
    }

    private static Document step(Channel channel, Document query) {
        SaslServer check = channel.attr(CHECK).get();
        if (check == null || !(query.get("payload") instanceof BinData payload)) {
            return failure(AUTHENTICATION_FAILED, "Authentication failed.");
        }
        try {
            byte[] challenge = check.evaluateResponse(payload.getData());
            return new Document("conversationId", 1)
                    .append("done", check.isComplete())
                    .append("payload", new BinData(challenge))
                    .append("ok", 1.0);
        } catch (SaslException | RuntimeException e) {
            // Kafka's check refuses by an exception of its own, and by others what is no step of SCRAM.
            channel.attr(CHECK).set(null);
            return failure(AUTHENTICATION_FAILED, "Authentication failed.");
        }
    }

    private static Document failure(int code, String message) {
        return new Document("ok", 0.0).append("errmsg", message).append("code", code);
    }
}
