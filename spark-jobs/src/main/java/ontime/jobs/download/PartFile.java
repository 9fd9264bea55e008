package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A download under way, {@code NAME.part}, and beside it {@code NAME.part.json}: which version of which address its
 * bytes are of, so that another process can go on with it and never joins two versions.
 */
public final class PartFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "url";
    private static final String TOTAL = "total";

    private final Path path;
    private final Path origin;
    private final String url;
    private Validators validators = new Validators(Optional.empty(), Optional.empty());
    private OptionalLong total = OptionalLong.empty();

    /**
     * The part file of a final file. Bytes that came from another address, or from nobody knows where, are thrown away.
     *
     * @throws UncheckedIOException where the folder can't be written to
     */
    public PartFile(Path finalPath, String url) {
        this.path = finalPath.resolveSibling(finalPath.getFileName() + ".part");
        this.origin = finalPath.resolveSibling(finalPath.getFileName() + ".part.json");
        this.url = url;
        if (!readOrigin()) {
            discard();
        }
    }

    public Path path() {
        return path;
    }

    public Validators validators() {
        return validators;
    }

    /** Bytes that are here already. */
    public long sizeBytes() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether asking for the rest can be safe: there are bytes, and the version that they are of has a name. */
    boolean isResumable() {
        return sizeBytes() > 0 && validators.findForRange().isPresent();
    }

    /** Whether all bytes are here, as far as the server said how many there are. */
    public boolean isWhole() {
        return total.isPresent() && sizeBytes() > 0 && sizeBytes() == total.getAsLong();
    }

    /** Whether a length that the server names fits what it named before. */
    boolean agreesWithTotal(OptionalLong other) {
        return total.isEmpty() || other.isEmpty() || total.equals(other);
    }

    /** Starts from nothing with a version of the file. */
    public FileChannel openAnew(Validators version, OptionalLong totalBytes) throws IOException {
        Files.deleteIfExists(path);
        this.validators = version;
        this.total = totalBytes;
        // Before the first byte: bytes of an unknown version must never lie there.
        writeOrigin();
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Goes on after the bytes that are here. */
    FileChannel openAtEnd() throws IOException {
        return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Puts the file under its final name, and forgets its origin. */
    public void moveTo(Path finalPath) throws IOException {
        AtomicFile.put(path, finalPath);
        Files.deleteIfExists(origin);
    }

    public void discard() {
        try {
            Files.deleteIfExists(path);
            Files.deleteIfExists(origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean readOrigin() {
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(origin));
            if (!url.equals(json.path(URL).asText())) {
                return false;
            }
            validators = Validators.of(json);
            total = json.has(TOTAL) ? OptionalLong.of(json.get(TOTAL).longValue()) : OptionalLong.empty();
            return true;
        } catch (IOException e) {
            // None there, or none that can be read: then the bytes are of no known version.
            return false;
        }
    }

    private void writeOrigin() throws IOException {
        ObjectNode json = JSON.createObjectNode().put(URL, url);
        validators.writeTo(json);
        total.ifPresent(bytes -> json.put(TOTAL, bytes));
        AtomicFile.write(origin, JSON.writeValueAsBytes(json));
    }
}
