package ontime.local.server;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.process.DetachedCommand;
import ontime.local.process.HttpProbe;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.Ports;
import ontime.local.process.StatusException;
import ontime.local.process.UnprivilegedUser;
import ontime.model.server.ElasticServer;
import ontime.model.server.TrustedAuthority;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;

/** A single Elasticsearch node, which never runs as root. */
record ElasticStackServer(Settings.Elasticsearch settings, Installation installation, StackFolders folders)
        implements PasswordServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    @Override
    public Part part() {
        return Part.ELASTICSEARCH;
    }

    @Override
    public Optional<String> external() {
        return settings.url();
    }

    @Override
    public Ports choosePorts(LoopbackPorts free) {
        return new Ports(Map.of("elasticsearch", free.firstFree(settings.port()), "transport", free.any()));
    }

    @Override
    public DetachedCommand configure(Ports ports) throws IOException {
        UnprivilegedUser user = UnprivilegedUser.ofThisProcess();
        ElasticPlaces places = ElasticPlaces.choose(user, installation.elasticsearchHome(), folders.store(part()));
        new ElasticConfiguration(places)
                .write(
                        ports.get("elasticsearch"),
                        ports.get("transport"),
                        ownPassword().generated().read());
        user.own(places.store());
        List<String> command = new ArrayList<>(user.prefix());
        command.add(places.home().resolve("bin/elasticsearch").toString());
        return new DetachedCommand(command, environment(places), places.store(), folders.log(part().partName()));
    }

    private Map<String, String> environment(ElasticPlaces places) {
        return Map.of(
                "ES_JAVA_HOME", Installation.javaHome().toString(),
                "ES_JAVA_OPTS",
                        "-Xms%1$s -Xmx%1$s %2$s".formatted(settings.memory(), String.join(" ", JavaCommand.ENGLISH)),
                "ES_PATH_CONF", places.configuration().toString(),
                "ES_TMPDIR", places.temporary().toString(),
                // For Elasticsearch's launcher, which keeps running next to the server.
                "CLI_JAVA_OPTS", "-Xmx24m -XX:TieredStopAtLevel=1");
    }

    @Override
    public String address(Ports ports) {
        return "http://127.0.0.1:" + ports.get("elasticsearch");
    }

    @Override
    public String variables() {
        return "ONTIME_ELASTICSEARCH";
    }

    @Override
    public String addressVariable() {
        return "ONTIME_ELASTICSEARCH_URL";
    }

    private ElasticServer server(String address) {
        return external().isPresent()
                ? ElasticServer.at(settings, address)
                : ElasticServer.of(ofClient(address).elasticsearch());
    }

    /** Whether every primary shard is available: the cluster's health is not red. */
    @Override
    public boolean answers(String address) {
        return health(address)
                .filter(health -> !health.contains("\"status\":\"red\""))
                .isPresent();
    }

    private Optional<String> health(String address) {
        try {
            return Optional.of(ask(server(address)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> refusal(String address) {
        ElasticServer server = server(address);
        try {
            ask(server);
            return Optional.empty();
        } catch (StatusException e) {
            return server.loginFailure(e.status());
        } catch (IOException e) {
            return server.tlsFailure(e);
        }
    }

    /** The answer of the first node that is there. */
    private static String ask(ElasticServer server) throws IOException {
        Map<String, String> headers = new HashMap<>();
        Secret authorization = server.authorization();
        if (authorization != null) {
            headers.put("Authorization", authorization.value());
        }
        IOException away = new IOException("no node");
        for (String url : server.urls()) {
            try {
                return HttpProbe.ask(
                        URI.create(url).resolve("/_cluster/health"),
                        headers,
                        Optional.ofNullable(server.authority()).map(TrustedAuthority::context),
                        TIMEOUT);
            } catch (StatusException e) {
                throw e;
            } catch (IOException e) {
                away = e;
            }
        }
        throw away;
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(2);
    }
}
