package ontime.model.server;

import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.model.catalog.Names;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch cluster and how to log in to it.
 *
 * @param url {@code http(s)://host:port}, or several separated by commas: another node is asked while one is away
 * @param authorization the value of the header with that name; null: no login
 * @param loginSettings the settings that hold the login, for messages
 * @param authority the only one to trust; null: those that Java trusts
 */
public record ElasticServer(
        String url, @Nullable Secret authorization, String loginSettings, @Nullable TrustedAuthority authority)
        implements Serializable {

    private static final String CA = "ONTIME_ELASTICSEARCH_CA";
    private static final String API_KEY = "ONTIME_ELASTICSEARCH_API_KEY";
    private static final String PASSWORD = "ONTIME_ELASTICSEARCH_USER and ONTIME_ELASTICSEARCH_PASSWORD";
    private static final String SEPARATOR = "\\s*,\\s*";
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /**
     * The cluster of the settings, or the local stack's server.
     *
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static ElasticServer of(Settings.Elasticsearch settings) {
        return at(settings, settings.address());
    }

    /**
     * A cluster at an address, with the login of the settings.
     *
     * @param url may hold a login of its own, {@code http://user:password@host:port}, which is used if the settings have none;
     *     of several, the first one's
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static ElasticServer at(Settings.Elasticsearch settings, String url) {
        TrustedAuthority authority =
                settings.ca().map(file -> TrustedAuthority.read(CA, file)).orElse(null);
        if (settings.apiKey().isPresent()) {
            Secret header = new Secret("ApiKey " + settings.apiKey().get().value());
            return new ElasticServer(withoutLogin(url), header, API_KEY, authority);
        }
        Optional<Secret> header =
                settings.user().flatMap(user -> settings.password().map(password -> basic(user, password)));
        return new ElasticServer(
                withoutLogin(url), header.isPresent() ? header.get() : loginOf(url), PASSWORD, authority);
    }

    /** A cluster that needs no more than its URL says: {@code http://host:port}, perhaps with {@code user:password@}. */
    public static ElasticServer at(String url) {
        return new ElasticServer(withoutLogin(url), loginOf(url), PASSWORD, null);
    }

    private static @Nullable Secret loginOf(String url) {
        String login = URI.create(url.split(SEPARATOR, 2)[0]).getUserInfo();
        return login == null ? null : basic(login);
    }

    private static Secret basic(String user, Secret password) {
        return basic(user + ":" + password.value());
    }

    private static Secret basic(String login) {
        return new Secret("Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    private static String withoutLogin(String url) {
        return url.replaceAll("//[^/@,]*@", "//");
    }

    /** Its name for people: "Elasticsearch at search:9200". */
    public String name() {
        return urls().stream()
                .map(one -> URI.create(one).getAuthority())
                .collect(Collectors.joining(",", "Elasticsearch at ", ""));
    }

    /** The URL of each node. */
    public List<String> urls() {
        return List.of(url.split(SEPARATOR, -1));
    }

    /** Why TLS failed, as one sentence; empty if it did not. */
    public Optional<String> tlsFailure(Throwable failure) {
        return TlsFailures.find(failure, CA).map(trouble -> name() + " " + trouble);
    }

    /** What a status says about the login, as one sentence; empty if it says nothing about it. */
    public Optional<String> loginFailure(int status) {
        return switch (status) {
            case UNAUTHORIZED ->
                Optional.of(
                        authorization == null
                                ? name() + " asks for a login: set ONTIME_ELASTICSEARCH_USER or " + API_KEY
                                : name() + " rejects " + loginSettings);
            case FORBIDDEN ->
                Optional.of(name() + " does not let this user do that: the login of " + loginSettings
                        + " needs the cluster privilege monitor and all privileges of the indices %s* and %s*"
                                .formatted(Names.FLIGHTS_ALIAS, Names.AIRPLANES_ALIAS));
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
