package ontime.local.server;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.local.mongodb.MongoAccess;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import org.bson.Document;

/** The MongoDB-compatible server, which keeps its documents in a file. */
record MongoStackServer(Settings.MongoDb settings, Installation installation, StackFolders folders)
        implements PasswordServer {

    private static final String MAIN = "ontime.local.mongodb.MongoServerMain";

    @Override
    public Part part() {
        return Part.MONGODB;
    }

    @Override
    public Optional<String> external() {
        return settings.uri();
    }

    @Override
    public Ports choosePorts(LoopbackPorts free) {
        return new Ports(Map.of("mongodb", free.firstFree(settings.port())));
    }

    @Override
    public DetachedCommand configure(Ports ports) throws IOException {
        JavaCommand command = new JavaCommand(installation, folders, part());
        return command.of(
                settings.memory(),
                List.of(JavaCommand.SHORT_PAUSES),
                MAIN,
                ports.get("mongodb"),
                command.store().resolve("documents.mv"),
                "127.0.0.1",
                ownPassword().generated().file());
    }

    @Override
    public String address(Ports ports) {
        return "mongodb://127.0.0.1:" + ports.get("mongodb");
    }

    @Override
    public String variables() {
        return "ONTIME_MONGODB";
    }

    @Override
    public String addressVariable() {
        return "ONTIME_MONGODB_URI";
    }

    private MongoServer server(String address) {
        return external().isPresent()
                ? MongoServer.at(settings, address)
                : MongoServer.of(ofClient(address).mongodb());
    }

    @Override
    public boolean answers(String address) {
        try (MongoClient mongo = MongoAccess.open(server(address))) {
            ping(mongo);
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    @Override
    public Optional<String> refusal(String address) {
        MongoServer server = server(address);
        try (MongoClient mongo = MongoAccess.open(server)) {
            return refusal(mongo, server);
        }
    }

    private Optional<String> refusal(MongoClient mongo, MongoServer server) {
        try {
            ping(mongo);
            return Optional.empty();
        } catch (MongoSecurityException e) {
            return Optional.of(server.loginRefused());
        } catch (MongoException e) {
            return mongo.getClusterDescription().getServerDescriptions().stream()
                    .flatMap(known -> Stream.ofNullable(known.getException()))
                    .flatMap(cause -> server.tlsFailure(cause).stream())
                    .findFirst();
        }
    }

    private void ping(MongoClient mongo) {
        mongo.getDatabase(settings.database()).runCommand(new Document("ping", 1));
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }
}
