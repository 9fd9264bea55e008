package ontime.stores.subscription;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;

/** A secret that is generated once and kept in a file that only its owner can read. */
public final class SecretFile {

    private static final String NAME = "subscriptions.secret";

    private SecretFile() {}

    /**
     * The secret in the settings, or else the secret in the file next to the tables, which is created at the first use. Using
     * it fails with an {@link IllegalStateException} if the tables are not on this machine.
     *
     * @throws IllegalArgumentException if the setting is not a secret
     */
    public static SubscriptionSecret open(Settings settings) {
        return settings.subscriptions()
                .secret()
                .map(SubscriptionSecret::of)
                .orElseGet(() -> SubscriptionSecret.ofLater(() -> kept(folder(settings.data()))));
    }

    private static Path folder(String data) {
        if (data.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new IllegalStateException("ONTIME_SUBSCRIPTIONS_SECRET is not set, and " + data
                    + " is no folder of this machine to keep one in (openssl rand -base64 32)");
        }
        return Path.of(data);
    }

    static Secret kept(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                generate(Files.createDirectories(folder), file);
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException e) {
            throw new IllegalStateException("the secret of subscriptions can't be kept in " + file, e);
        }
    }

    /** Writes the file completely or not at all, and never replaces one that another process wrote first. */
    private static void generate(Path folder, Path file) throws IOException {
        byte[] secret = new byte[SubscriptionSecret.BYTES];
        new SecureRandom().nextBytes(secret);
        Path unfinished = Files.createTempFile(
                folder,
                NAME,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(unfinished, Base64.getEncoder().encodeToString(secret) + "\n");
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: use its secret.
        } finally {
            Files.delete(unfinished);
        }
    }
}
