package ontime.jobs.download;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An unfinished download, {@code NAME.part}, with {@code NAME.part.json}. The latter names the address and the version
 * of the bytes, so that another process can continue the download and never joins two versions.
 */
public final class PartFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "url";
    private static final String TOTAL = "total";

    private final Path path;
    private final Path origin;
    private String url;
    private Validators validators = new Validators(Optional.empty(), Optional.empty());
    private OptionalLong total = OptionalLong.empty();

    /**
     * The part file of a final file. Deletes bytes that came from another or an unknown address.
     *
     * @throws UncheckedIOException if the folder cannot be written to
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

    /** The address of the bytes. */
    public String url() {
        return url;
    }

    public Validators validators() {
        return validators;
    }

    /** The number of bytes that have arrived. */
    public long sizeBytes() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it can be safe to request the rest: there are bytes, and their version is known. */
    boolean isResumable() {
        return sizeBytes() > 0 && validators.findForRange().isPresent();
    }

    /** Whether all bytes have arrived; false if the server did not give the length. */
    public boolean isComplete() {
        return total.isPresent() && sizeBytes() > 0 && sizeBytes() == total.getAsLong();
    }

    /** Whether a length does not contradict the one that the server gave before. */
    boolean agreesWithTotal(OptionalLong other) {
        return total.isEmpty() || other.isEmpty() || total.equals(other);
    }

    /** Starts from the first byte of a version of the file. */
    public FileChannel openEmpty(Validators version, OptionalLong totalBytes) throws IOException {
        Files.deleteIfExists(path);
        this.validators = version;
        this.total = totalBytes;
        // Written before the first byte, so that the version of the bytes is always known.
        writeOrigin();
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** Continues after the bytes that have arrived. */
    FileChannel openAtEnd() throws IOException {
        return FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    /** Takes a complete file instead, which came from another address and has no version. */
    void replaceWith(Path complete, URI source) throws IOException {
        discard();
        Files.move(complete, path);
        url = source.toString();
        validators = new Validators(Optional.empty(), Optional.empty());
        total = OptionalLong.empty();
    }

    /** Moves the file to its final name. */
    public void moveTo(Path finalPath) throws IOException {
        AtomicFile.moveInto(path, finalPath);
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
            // Missing or unreadable: the version of the bytes is unknown.
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
