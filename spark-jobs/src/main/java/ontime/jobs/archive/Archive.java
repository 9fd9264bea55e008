package ontime.jobs.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import ontime.jobs.archive.BadFileException.Reason;
import ontime.model.text.Digests;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.io.input.ChecksumInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads a zip (through its central directory), a tar, a gzip, bzip2, xz or Zstandard file, or a plain CSV, on any file
 * system that Hadoop supports. The first bytes of a file determine its type, regardless of its name. Every byte that
 * {@link #forEachMember} passes on is checked against the archive's checksums.
 */
public final class Archive {

    private static final int BUFFER = 1 << 16;
    private static final int LAYERS = 3;
    private static final int MOST_KIB = 1 << 18;
    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int TAR_MAGIC_AT = 257;
    private static final byte[] TAR_MAGIC = {'u', 's', 't', 'a', 'r'};
    private static final CompressorStreamFactory COMPRESSORS = new CompressorStreamFactory(true, MOST_KIB);

    private final String path;
    private final String name;
    private final Configuration hadoop;

    /**
     * Creates the archive at a path.
     *
     * @param path of a local file or Hadoop URI
     * @param name of the file in messages
     * @param hadoop configuration of the file systems
     */
    public Archive(String path, String name, Configuration hadoop) {
        this.path = path;
        this.name = name;
        this.hadoop = hadoop;
    }

    /** Receives the members of an archive. */
    public interface Visitor {

        /**
         * Receives a member.
         *
         * @param member path within the archive; empty for a file that is not an archive
         * @param content its unpacked bytes, which need not be read to the end
         */
        void visit(String member, InputStream content) throws IOException;

        /** Receives the name of a member that cannot be read, and the reason. */
        void skip(String member, String why);
    }

    /**
     * Visits each member, in the order of the archive.
     *
     * @throws BadFileException if the archive is damaged
     */
    public void forEachMember(Visitor visitor) throws IOException {
        try (RandomAccess file = RandomAccess.open(path, hadoop)) {
            visit(file, visitor);
        }
    }

    /** Converts the various exceptions of the libraries into one, because all of them mean a damaged archive. */
    private void visit(RandomAccess file, Visitor visitor) {
        try {
            if (isZip(file)) {
                visitZip(file, visitor);
            } else {
                visitContent("", file.stream(), new UnpackLimit(name, file.size()), visitor);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /** SHA-256 of the file's bytes, in hexadecimal. */
    public String sha256() throws IOException {
        try (RandomAccess file = RandomAccess.open(path, hadoop)) {
            MessageDigest digest = Digests.newSha256();
            new DigestInputStream(file.stream(), digest).transferTo(OutputStream.nullOutputStream());
            return Digests.hex(digest);
        }
    }

    /** Converts a failure to read the archive into an exception with a message for the user. */
    public BadFileException damaged(IOException cause) {
        return new BadFileException(
                Reason.FILE_TRUNCATED,
                name + " is cut short or damaged (" + cause.getMessage() + "): download it again");
    }

    private boolean isZip(RandomAccess file) throws IOException {
        byte[] start = file.start(LOCAL_HEADER.length);
        return startsWith(start, 0, LOCAL_HEADER)
                || startsWith(start, 0, EMPTY_ZIP)
                || (name.toLowerCase(Locale.ROOT).endsWith(".zip") && !isCompressed(start));
    }

    private void visitZip(RandomAccess file, Visitor visitor) throws IOException {
        requireNoWebPage(file);
        try (ZipFile zip = openZip(file)) {
            UnpackLimit limit = new UnpackLimit(name, file.size());
            Set<String> seen = new HashSet<>();
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (!seen.add(entry.getName())) {
                    visitor.skip(entry.getName(), "the archive has two members of this name");
                } else if (entry.getGeneralPurposeBit().usesEncryption()) {
                    visitor.skip(entry.getName(), "it is encrypted: unpack it with its password first");
                } else if (!zip.canReadEntryData(entry)) {
                    visitor.skip(entry.getName(), "it is packed by a method that cannot be read: unpack it first");
                } else {
                    visitEntry(zip, entry, limit, visitor);
                }
            }
        }
    }

    /** Visits an entry. A damaged entry is skipped, and the other entries stay readable. */
    private static void visitEntry(ZipFile zip, ZipArchiveEntry entry, UnpackLimit limit, Visitor visitor)
            throws IOException {
        try (InputStream content = limit.limit(checked(zip, entry))) {
            visitContent(entry.getName(), content, limit, visitor);
        } catch (IOException e) {
            visitor.skip(entry.getName(), "it is damaged (" + e.getMessage() + "): download the archive again");
        }
    }

    private ZipFile openZip(RandomAccess file) throws IOException {
        try {
            return ZipFile.builder()
                    .setSeekableByteChannel(file.channel())
                    .setIgnoreLocalFileHeader(true)
                    .get();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadFileException(
                    Reason.FILE_TRUNCATED,
                    name + " is cut short or damaged ("
                            + "the table of contents at the end of the zip is missing or garbled): download it again");
        }
    }

    /** The entry's bytes, checked against its checksum. */
    private static InputStream checked(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        return ChecksumInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setChecksum(new CRC32())
                .setExpectedChecksumValue(entry.getCrc())
                .setCountThreshold(entry.getSize())
                .get();
    }

    private static void visitContent(String member, InputStream content, UnpackLimit limit, Visitor visitor)
            throws IOException {
        InputStream in = markable(content);
        for (int layer = 0; layer < LAYERS && isCompressed(peek(in, 6)); layer++) {
            in = markable(limit.limit(decompress(in)));
        }
        byte[] start = peek(in, TAR_MAGIC_AT + TAR_MAGIC.length);
        if (startsWith(start, 0, LOCAL_HEADER)) {
            visitor.skip(member, "it is a zip inside another archive: unpack the outer one first");
        } else if (startsWith(start, TAR_MAGIC_AT, TAR_MAGIC)) {
            visitTar(member, in, limit, visitor);
        } else {
            visitor.visit(member, in);
        }
    }

    private static void visitTar(String outer, InputStream in, UnpackLimit limit, Visitor visitor) throws IOException {
        if (!outer.isEmpty()) {
            visitor.skip(outer, "it is a tar inside another archive: unpack the outer one first");
            return;
        }
        TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            if (entry.isFile()) {
                visitContent(entry.getName(), CloseShieldInputStream.wrap(tar), limit, visitor);
            }
        }
    }

    private static InputStream decompress(InputStream in) throws IOException {
        try {
            return COMPRESSORS.createCompressorInputStream(CompressorStreamFactory.detect(in), in);
        } catch (CompressorException e) {
            throw (ZipException) new ZipException(e.getMessage()).initCause(e);
        }
    }

    /** Refuses an error page that a browser or a script has saved under the file's name. */
    private void requireNoWebPage(RandomAccess file) throws IOException {
        String start = new String(file.start(64), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw new BadFileException(
                    Reason.FILE_TRUNCATED, name + " is a web page that was saved as a zip: download the file again");
        }
    }

    private static boolean isCompressed(byte[] start) {
        return startsWith(start, 0, new byte[] {0x1f, (byte) 0x8b})
                || startsWith(start, 0, new byte[] {'B', 'Z', 'h'})
                || startsWith(start, 0, new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd})
                || startsWith(start, 0, new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z', 0});
    }

    private static InputStream markable(InputStream in) {
        return in instanceof BufferedInputStream ? in : new BufferedInputStream(in, BUFFER);
    }

    private static byte[] peek(InputStream in, int bytes) throws IOException {
        in.mark(bytes);
        byte[] start = in.readNBytes(bytes);
        in.reset();
        return start;
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] magic) {
        return bytes.length >= from + magic.length
                && Arrays.equals(bytes, from, from + magic.length, magic, 0, magic.length);
    }
}
