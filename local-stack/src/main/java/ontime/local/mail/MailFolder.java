package ontime.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The received emails, each in its own {@code .eml} file. Only the owner of the process can read them: their links confirm
 * and manage subscriptions.
 */
final class MailFolder {

    private static final String SUFFIX = ".eml";
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Clock clock;

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens a folder, and makes it and its emails private, if they are not. */
    static MailFolder open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PRIVATE_FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.setPosixFilePermissions(file, PRIVATE_FILE);
            }
        }
        return new MailFolder(folder, clock);
    }

    /** Stores an email. The file is complete when this returns. */
    void add(MimeMessage mail) {
        // The order of the names is the order of arrival.
        String name = String.format(Locale.ROOT, "%013d-%s", clock.millis(), UUID.randomUUID());
        Path unfinished = folder.resolve(name + ".part");
        try {
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PRIVATE_FILE));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                mail.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(name + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not an email: " + e.getMessage(), e);
        }
    }

    /** The ids of the emails, newest first. */
    List<String> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of an email, byte by byte as it was received. */
    Optional<byte[]> findFile(String id) {
        Path file = folder.resolve(id + SUFFIX);
        if (!id.matches("[0-9a-f-]{1,60}") || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An email by its id. */
    Optional<MimeMessage> find(String id) {
        return findFile(id).map(file -> read(id, file));
    }

    private static MimeMessage read(String id, byte[] file) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        } catch (MessagingException e) {
            throw new IllegalStateException(id + " cannot be read: " + e.getMessage(), e);
        }
    }
}
