package ontime.jobs.collect;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.util.Optional;
import java.util.OptionalLong;
import ontime.jobs.collect.SourceFolder.Entry;
import ontime.jobs.collect.TransferException.Category;

/** Copies files from a folder. A version is known by its length and time. */
final class FolderTransport implements Transport, Probe {

    private static final long STEP_BYTES = 1 << 22;

    private final SourceFolder folder;

    FolderTransport(SourceFolder folder) {
        this.folder = folder;
    }

    @Override
    public Answer fetch(Wanted wanted, Optional<CollectedFile> held, PartFile part, Meter meter) {
        try {
            Optional<Entry> entry = folder.find(wanted.uri());
            return entry.isEmpty() ? Answer.NOT_PUBLISHED : take(wanted.uri(), entry.get(), held, part, meter);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    @Override
    public boolean isPublished(URI uri) {
        try {
            return folder.find(uri).isPresent();
        } catch (IOException e) {
            throw broken(e);
        }
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
        try (InputStream in = folder.open(uri);
                FileChannel file = part.openAnew(validators, length)) {
            copy(Channels.newChannel(in), file, meter);
        }
        if (!part.isWhole()) {
            throw new TransferException(Category.BROKEN, "the file changed while it was read");
        }
        return Answer.WHOLE;
    }

    private static void copy(ReadableByteChannel in, FileChannel file, Meter meter) throws IOException {
        long position = 0;
        long copied = file.transferFrom(in, position, STEP_BYTES);
        while (copied > 0) {
            position += copied;
            meter.reach(position);
            copied = file.transferFrom(in, position, STEP_BYTES);
        }
    }

    private static TransferException broken(IOException e) {
        return new TransferException(Category.BROKEN, "the folder can't be read: " + e.getMessage(), e);
    }
}
