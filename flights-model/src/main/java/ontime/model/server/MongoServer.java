package ontime.model.server;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB server, or one that speaks its protocol, and how to log in to it.
 *
 * @param uri {@code mongodb://host:port}, which may hold a user and password of its own
 * @param user null: as the URI says
 * @param password of the user
 * @param authDatabase the database that has the user
 * @param isEncrypted whether TLS is used; the URI can ask for it, too
 * @param authority the only one to trust; null: those that Java trusts
 */
public record MongoServer(
        String uri,
        @Nullable String user,
        @Nullable Secret password,
        String authDatabase,
        boolean isEncrypted,
        @Nullable TrustedAuthority authority)
        implements Serializable {

    private static final String CA = "ONTIME_MONGODB_CA";

    /**
     * The server of the settings, or the local stack's.
     *
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static MongoServer of(Settings.MongoDb settings) {
        return at(settings, settings.address());
    }

    /**
     * A server at an address, with the login of the settings.
     *
     * @throws IllegalArgumentException if the file of the authority cannot be used
     */
    public static MongoServer at(Settings.MongoDb settings, String uri) {
        return new MongoServer(
                uri,
                settings.user().orElse(null),
                settings.password().orElse(null),
                settings.authDatabase(),
                settings.tls() || settings.ca().isPresent(),
                settings.ca().map(file -> TrustedAuthority.read(CA, file)).orElse(null));
    }

    /** A server that needs no more than its URI says. */
    public static MongoServer at(String uri) {
        return new MongoServer(uri, null, null, "admin", false, null);
    }

    /** The URI for a driver, with the login and TLS; secret. */
    public String connectionUri() {
        String whole = uri;
        if (user != null && password != null) {
            String login = encoded(user) + ":" + encoded(password.value()) + "@";
            whole = withOption(
                    whole.replaceFirst("://", Matcher.quoteReplacement("://" + login)),
                    "authSource=" + encoded(authDatabase));
        }
        return isEncrypted ? withOption(whole, "tls=true") : whole;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String withOption(String uri, String option) {
        if (uri.contains("?")) {
            return uri + "&" + option;
        }
        boolean hasPath = uri.replaceFirst("^[^:]+://", "").contains("/");
        return uri + (hasPath ? "?" : "/?") + option;
    }

    /** Its name for people, without the login that the URI may hold: "MongoDB at db:27017". */
    public String name() {
        return "MongoDB at "
                + uri.replaceFirst("^[^:]+://", "").replaceFirst("^[^/?]*@", "").replaceFirst("[/?].*$", "");
    }

    /** Why TLS failed, as one sentence; empty if it did not. */
    public Optional<String> tlsFailure(Throwable failure) {
        return TlsFailures.find(failure, CA).map(trouble -> name() + " " + trouble);
    }

    /** That the server rejects the login, as one sentence. */
    public String loginRefused() {
        return name() + " rejects ONTIME_MONGODB_USER and ONTIME_MONGODB_PASSWORD";
    }

    /** That the user lacks a permission, as one sentence. */
    public String notAllowed() {
        return "%s does not let %s do this: the user of ONTIME_MONGODB_USER needs the role readWrite of the database"
                .formatted(name(), user == null ? "a client without a user" : "the user " + user);
    }

    @Override
    public String toString() {
        return name();
    }
}
