package ontime.local.backup;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import ontime.model.json.StrictJson;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.input.BoundedInputStream;

/** Writes an archive that only its owner can read, because it may hold secrets. */
final class ArchiveWriter implements Closeable {

    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");
    private static final int PRIVATE_MODE = 0600;

    private final TarArchiveOutputStream tar;
    private final List<BackupFile> written = new ArrayList<>();

    private ArchiveWriter(TarArchiveOutputStream tar) {
        this.tar = tar;
    }

    /**
     * Begins an archive.
     *
     * @param file that does not exist
     * @param compressed with gzip, or not at all
     */
    static ArchiveWriter create(Path file, boolean compressed) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PRIVATE));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(compressed ? new FastGzip(out) : out, StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        return new ArchiveWriter(tar);
    }

    /** The tables and models are compressed already. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * Adds a file as long as it is now: what is appended meanwhile is left out.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist; nothing was added then
     */
    void add(String name, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = channel.size();
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(bytes);
            entry.setMode(mode(file));
            entry.setModTime(FileTime.fromMillis(file.toFile().lastModified()));
            tar.putArchiveEntry(entry);
            InputStream content = BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(bytes)
                    .get();
            DigestInputStream in = new DigestInputStream(content, DigestUtils.getSha256Digest());
            IOUtils.copyLarge(in, tar);
            tar.closeArchiveEntry();
            written.add(new BackupFile(
                    name, bytes, HexFormat.of().formatHex(in.getMessageDigest().digest())));
        }
    }

    private static int mode(Path file) throws IOException {
        int mode = 0;
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            mode = (mode << 1) | (permissions.contains(permission) ? 1 : 0);
        }
        return mode;
    }

    /** Every file so far. */
    List<BackupFile> written() {
        return List.copyOf(written);
    }

    /** Adds the manifest, as the last entry. */
    void add(BackupManifest manifest) throws IOException {
        byte[] json = StrictJson.write(manifest);
        TarArchiveEntry entry = new TarArchiveEntry(BackupManifest.NAME);
        entry.setSize(json.length);
        entry.setMode(PRIVATE_MODE);
        tar.putArchiveEntry(entry);
        tar.write(json);
        tar.closeArchiveEntry();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
