package ontime.jobs.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.OptionalLong;
import ontime.jobs.download.CollectedFile;
import ontime.jobs.download.Meter;
import ontime.jobs.download.PartFile;
import ontime.jobs.download.Probe;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.TransferException.Category;
import ontime.jobs.download.Transport;
import ontime.jobs.download.Validators;
import ontime.jobs.folder.SourceFolder.Entry;

/** Copies files from a folder. A version is known by its length and time. */
public final class FolderTransport implements Transport, Probe {

    private static final int BUFFER_BYTES = 1 << 18;

    private final SourceFolder folder;

    public FolderTransport(SourceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answer fetch(RequestedFile wanted, Optional<CollectedFile> held, PartFile part, Meter meter) {
        Optional<Entry> entry = find(wanted.uri());
        if (entry.isEmpty()) {
            return Answer.NOT_PUBLISHED;
        }
        try {
            return take(wanted.uri(), entry.get(), held, part, meter);
        } catch (IOException e) {
            throw new UncheckedIOException(part.path() + " can't be written: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isPublished(URI uri) {
        return find(uri).isPresent();
    }

    private Answer take(URI uri, Entry entry, Optional<CollectedFile> held, PartFile part, Meter meter)
            throws IOException {
        String version = "\"%d-%d\"".formatted(entry.sizeBytes(), entry.modifiedMillis());
        Validators validators = new Validators(Optional.of(version), Optional.empty());
        OptionalLong length = OptionalLong.of(entry.sizeBytes());
        if (held.filter(file -> file.isVersion(validators, length)).isPresent()) {
            return Answer.UNCHANGED;
        }
        meter.expect(entry.sizeBytes());
        try (InputStream in = open(uri);
                FileChannel file = part.openAnew(validators, length)) {
            copy(in, file, meter);
        }
        if (!part.isWhole()) {
            throw new TransferException(Category.BROKEN, "the file changed while it was read");
        }
        return Answer.WHOLE;
    }

    private static void copy(InputStream in, FileChannel file, Meter meter) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            meter.reach(file.position());
        }
    }

    private Optional<Entry> find(URI uri) {
        try {
            return folder.find(uri);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private InputStream open(URI uri) {
        try {
            return folder.open(uri);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A read that fails may be tried again; a write that fails is our own disk, and is told apart by its type. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static TransferException broken(IOException e) {
        return new TransferException(Category.BROKEN, "the folder can't be read: " + e.getMessage(), e);
    }
}
