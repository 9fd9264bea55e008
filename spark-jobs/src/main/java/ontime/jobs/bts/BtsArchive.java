package ontime.jobs.bts;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import ontime.jobs.bts.BadFileException.Reason;
import ontime.model.text.Digests;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.jspecify.annotations.Nullable;

/**
 * The CSV inside a file as BTS publishes it: a zip with one CSV (and perhaps a read-me), a gzip or bzip2 file, or a bare
 * CSV, on any Hadoop file system. Reading to the end verifies the whole archive; {@link #close()} does not.
 */
final class BtsArchive implements AutoCloseable {

    private static final int TAIL = 1024;
    private static final byte[] END_OF_CENTRAL_DIRECTORY = {'P', 'K', 5, 6};

    private final String name;
    private final Watched raw;
    private final InputStream csv;

    private BtsArchive(String name, Watched raw, InputStream csv) {
        this.name = name;
        this.raw = raw;
        this.csv = csv;
    }

    /**
     * Opens a file by its path.
     *
     * @throws BadFileException where the archive's beginning is damaged or holds no CSV
     */
    static BtsArchive open(String file, Configuration hadoop, boolean withDigest) throws IOException {
        Path path = new Path(file);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        Watched raw = new Watched(fileSystem.open(path, 1 << 20), withDigest);
        try {
            return new BtsArchive(path.getName(), raw, openCsv(path, raw, hadoop));
        } catch (ZipException | EOFException e) {
            raw.close();
            throw damaged(path.getName(), e);
        }
    }

    /** The CSV's bytes. A damaged archive shows as an {@link IOException} that {@link #damaged} explains. */
    InputStream csv() {
        return csv;
    }

    /**
     * Reads what stands behind the CSV, so that the whole archive has been seen.
     *
     * @throws BadFileException where the archive ends too early
     */
    void verifyToEnd() throws IOException {
        if (csv instanceof ZipInputStream zip) {
            try {
                while (nextEntry(zip) != null) {
                    zip.transferTo(java.io.OutputStream.nullOutputStream());
                }
            } catch (ZipException | EOFException e) {
                throw damaged(name, e);
            }
        }
        raw.transferTo(java.io.OutputStream.nullOutputStream());
        if (csv instanceof ZipInputStream && !raw.tailHolds(END_OF_CENTRAL_DIRECTORY)) {
            throw new BadFileException(
                    Reason.FILE_TRUNCATED, name + " is cut short: the zip's table of contents is missing at its end");
        }
    }

    /** Bytes of the file read so far. */
    long bytesRead() {
        return raw.count;
    }

    /** SHA-256 of the file's bytes, in hexadecimal; only of use after {@link #verifyToEnd()}. */
    Optional<String> sha256() {
        return raw.digest();
    }

    /** What a failure to read the archive means to the person who brought the file. */
    BadFileException damaged(IOException cause) {
        return damaged(name, cause);
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private static InputStream openCsv(Path path, Watched raw, Configuration hadoop) throws IOException {
        if (path.getName().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return openZip(path.getName(), raw);
        }
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
        return codec == null ? raw : codec.createInputStream(raw);
    }

    private static InputStream openZip(String name, InputStream raw) throws IOException {
        ZipInputStream zip = new ZipInputStream(raw);
        for (ZipEntry entry = nextEntry(zip); entry != null; entry = nextEntry(zip)) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                return zip;
            }
        }
        throw new BadFileException(
                Reason.FILE_TRUNCATED, name + " holds no CSV: it is not a zip of BTS's, or is cut short");
    }

    /** The next file in a zip; a name whose bytes are no text is damage like any other. */
    private static @Nullable ZipEntry nextEntry(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw (ZipException) new ZipException("the name of a file in it is garbled").initCause(e);
        }
    }

    private static BadFileException damaged(String name, IOException cause) {
        return new BadFileException(
                Reason.FILE_TRUNCATED, name + " is cut short or damaged (" + cause.getMessage() + "): fetch it again");
    }

    /** Counts and digests the bytes that pass, and remembers the last of them. */
    private static final class Watched extends FilterInputStream {

        private final Optional<MessageDigest> sha256;
        private final byte[] tail = new byte[TAIL];
        private long count;

        Watched(InputStream in, boolean withDigest) {
            super(in);
            this.sha256 = withDigest ? Optional.of(Digests.newSha256()) : Optional.empty();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                sha256.ifPresent(digest -> digest.update(buffer, offset, read));
                remember(buffer, offset, read);
                count += read;
            }
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            return readNBytes((int) Math.min(n, TAIL)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        Optional<String> digest() {
            return sha256.map(Digests::hex);
        }

        boolean tailHolds(byte[] signature) {
            String held = new String(tail, java.nio.charset.StandardCharsets.ISO_8859_1);
            return held.contains(new String(signature, java.nio.charset.StandardCharsets.ISO_8859_1));
        }

        private void remember(byte[] buffer, int offset, int length) {
            int kept = Math.min(length, TAIL);
            System.arraycopy(tail, kept, tail, 0, TAIL - kept);
            System.arraycopy(buffer, offset + length - kept, tail, TAIL - kept, kept);
        }
    }
}
