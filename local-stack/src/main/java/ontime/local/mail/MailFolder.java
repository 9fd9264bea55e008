package ontime.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** The received emails, each in its own {@code .eml} file. */
final class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final Clock clock;

    private MailFolder(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    static MailFolder open(Path folder) throws IOException {
        return new MailFolder(Files.createDirectories(folder), Clock.systemUTC());
    }

    /** Stores an email. The file is complete when this returns. */
    void add(MimeMessage mail) {
        // The order of the names is the order of arrival.
        String name = "%013d-%s".formatted(clock.millis(), UUID.randomUUID());
        Path unfinished = folder.resolve(name + ".part");
        try {
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

    /** The names of the newest emails, newest first. */
    List<String> listNewest(int limit) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .limit(limit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An email by its name. */
    Optional<MimeMessage> find(String name) {
        if (!name.matches("[0-9a-f-]+\\.eml") || !Files.exists(folder.resolve(name))) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return Optional.of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
