package ontime.local.server;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.model.settings.Settings;
import org.bson.Document;

/** The MongoDB-compatible server, which keeps its documents in a file. */
record MongoStackServer(Settings.MongoDb settings, Installation installation, StackFolders folders)
        implements StackServer {

    private static final String MAIN = "ontime.local.mongodb.MongoServerMain";
    private static final int ANSWER_SECONDS = 3;

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
                command.store().resolve("documents.mv"));
    }

    @Override
    public String address(Ports ports) {
        return "mongodb://127.0.0.1:" + ports.get("mongodb");
    }

    @Override
    public Map<String, String> environment(String address, Ports ports) {
        return Map.of("ONTIME_MONGODB_URI", address);
    }

    @Override
    public boolean answers(String address) {
        MongoClientSettings client = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(address))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS))
                .build();
        try (MongoClient mongo = MongoClients.create(client)) {
            mongo.getDatabase(settings.database()).runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException e) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(1);
    }
}
