package ontime.local.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import ontime.local.process.StepFailedException;
import ontime.model.json.StrictJson;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks an archive and compares every file with the manifest.
 *
 * @param archive as {@link ArchiveWriter} writes it
 */
record ArchiveReader(Path archive) {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int BYTE_BITS = 8;

    /**
     * Unpacks everything into a folder.
     *
     * @param unpacked receives each file that was unpacked
     * @throws StepFailedException if the archive is no backup, incomplete or damaged
     */
    BackupManifest unpack(Path folder, Consumer<BackupFile> unpacked) {
        Map<String, BackupFile> found = new LinkedHashMap<>();
        byte[] manifest = null;
        try (InputStream in = uncompressed();
                TarArchiveInputStream tar = new TarArchiveInputStream(in, StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().equals(BackupManifest.NAME)) {
                    manifest = IOUtils.toByteArray(tar);
                } else {
                    BackupFile file = unpack(tar, entry, folder);
                    found.put(file.name(), file);
                    unpacked.accept(file);
                }
            }
            // The checksum of gzip is behind the last entry.
            IOUtils.consume(in);
        } catch (IOException | InvalidPathException e) {
            throw refusal("it is incomplete or damaged, or could not be unpacked: " + e.getMessage());
        }
        BackupManifest complete = read(manifest);
        compare(complete, found);
        return complete;
    }

    private InputStream uncompressed() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(archive));
        in.mark(2);
        int first = (in.read() << BYTE_BITS) | in.read();
        in.reset();
        return first == GZIP_MAGIC ? new GZIPInputStream(in) : in;
    }

    private BackupFile unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        if (!entry.isCheckSumOK()) {
            throw new IOException("the header of %s does not have its checksum".formatted(entry.getName()));
        }
        Path file = folder.resolve(entry.getName()).normalize();
        if (!entry.isFile() || !file.startsWith(folder) || file.equals(folder)) {
            throw refusal("it has %s, which no backup has".formatted(entry.getName()));
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        DigestInputStream in = new DigestInputStream(tar, DigestUtils.getSha256Digest());
        long bytes;
        // Private from the start: it may be a secret.
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))))) {
            bytes = IOUtils.copyLarge(in, out);
        }
        Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        Files.setLastModifiedTime(file, entry.getLastModifiedTime());
        return new BackupFile(
                entry.getName(),
                bytes,
                HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        PosixFilePermission[] all = PosixFilePermission.values();
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : all) {
            if ((mode >> (all.length - 1 - permission.ordinal()) & 1) == 1) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    private BackupManifest read(byte @Nullable [] manifest) {
        if (manifest == null) {
            throw refusal("it has no %s: it is incomplete, or no backup of OnTime".formatted(BackupManifest.NAME));
        }
        try {
            return StrictJson.read(manifest, BackupManifest.class);
        } catch (IllegalArgumentException e) {
            throw refusal("its %s is damaged or from another version of OnTime: %s"
                    .formatted(BackupManifest.NAME, e.getMessage()));
        }
    }

    private void compare(BackupManifest manifest, Map<String, BackupFile> found) {
        for (BackupFile expected : manifest.files()) {
            BackupFile file = found.get(expected.name());
            if (file == null) {
                throw refusal(expected.name() + " is missing");
            }
            if (!file.equals(expected)) {
                throw refusal("%s has the checksum %s instead of %s"
                        .formatted(expected.name(), file.sha256(), expected.sha256()));
            }
        }
        List<String> known = manifest.files().stream().map(BackupFile::name).toList();
        found.keySet().removeAll(Set.copyOf(known));
        found.keySet().stream().findFirst().ifPresent(name -> {
            throw refusal(name + " is not in its " + BackupManifest.NAME);
        });
    }

    private StepFailedException refusal(String reason) {
        return new StepFailedException("%s cannot be restored: %s. Nothing was replaced.".formatted(archive, reason));
    }
}
