package ontime.sql.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Locale;
import ontime.model.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The secret that whoever asks the gateway must know. */
public final class Token {

    private static final String SCHEME = "Bearer ";
    private static final int SHORTEST = 20;

    private final byte[] header;

    /**
     * A token.
     *
     * @throws IllegalArgumentException if it is too short to be a secret
     */
    public Token(String token) {
        if (token.length() < SHORTEST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "the token of the SQL gateway must have %d characters or more", SHORTEST));
        }
        this.header = (SCHEME + token).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The token of the settings.
     *
     * @throws IllegalArgumentException if they have none
     */
    public static Token of(Settings.Sql settings) {
        if (settings.token().isPresent()) {
            return new Token(settings.token().get().value());
        }
        try {
            return new Token(Files.readString(settings.tokenFile()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "ONTIME_SQL_TOKEN or ONTIME_SQL_TOKEN_FILE must be set")))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token of the SQL gateway", e);
        }
    }

    /** Whether a header {@code Authorization} has the token. It takes as long for every wrong one of the same length. */
    boolean isIn(@Nullable String authorization) {
        return authorization != null && MessageDigest.isEqual(header, authorization.getBytes(StandardCharsets.UTF_8));
    }
}
