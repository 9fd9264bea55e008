package ontime.jobs.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.jobs.archive.BadFileException.Reason;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArchiveTest {

    private static final String TEXT = "some text\n".repeat(1_000);
    private static final Configuration HADOOP = new Configuration(false);

    @TempDir
    Path folder;

    private final Map<String, String> visited = new LinkedHashMap<>();
    private final Map<String, String> skipped = new LinkedHashMap<>();

    @Test
    void aZipHasEachOfItsMembersInSubfoldersToo() throws IOException {
        visit(zip("a.zip", Map.of("2008/1.csv", TEXT)));
        assertThat(visited).containsExactly(Map.entry("2008/1.csv", TEXT));
    }

    @Test
    void aStoredMemberWhoseSizesFollowItIsRead() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
            // The library writes no such entry; the flag in both headers is all that differs.
            ZipArchiveEntry entry = new ZipArchiveEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(TEXT.length());
            entry.setCrc(crc(TEXT));
            zip.putArchiveEntry(entry);
            zip.write(TEXT.getBytes(StandardCharsets.US_ASCII));
            zip.closeArchiveEntry();
        }
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 14, 26, (byte) 0);
        bytes[6] |= 8;
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[central + 8] |= 8;
        Files.write(file, bytes);

        visit(file);

        assertThat(visited).containsExactly(Map.entry("a.csv", TEXT));
    }

    @Test
    void aLongCommentAndBytesBeforeTheZipDoNotMatter() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("#!/bin/sh\nexit\n".getBytes(StandardCharsets.US_ASCII));
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setComment("x".repeat(60_000));
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write(TEXT.getBytes(StandardCharsets.US_ASCII));
        }

        visit(Files.write(folder.resolve("a.zip"), bytes.toByteArray()));

        assertThat(visited).containsExactly(Map.entry("a.csv", TEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CompressorStreamFactory.GZIP,
                CompressorStreamFactory.BZIP2,
                CompressorStreamFactory.ZSTANDARD,
                CompressorStreamFactory.XZ
            })
    void aCompressedFileIsKnownByItsBytesWhateverItsName(String compressor) throws Exception {
        visit(Files.write(folder.resolve("a.csv"), compressed(compressor, TEXT.getBytes(StandardCharsets.US_ASCII))));

        assertThat(visited).containsExactly(Map.entry("", TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", CompressorStreamFactory.GZIP, CompressorStreamFactory.ZSTANDARD})
    void aTarHasItsMembersCompressedOrNot(String compressor) throws Exception {
        byte[] tar = tar(Map.of("2008/1.csv", TEXT.getBytes(StandardCharsets.US_ASCII)));
        visit(Files.write(folder.resolve("a.tar"), compressor.isEmpty() ? tar : compressed(compressor, tar)));

        assertThat(visited).containsExactly(Map.entry("2008/1.csv", TEXT));
    }

    @Test
    void aCompressedMemberIsUnpackedAndAnArchiveInsideIsNamed() throws Exception {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("1.csv.gz", compressed(CompressorStreamFactory.GZIP, TEXT.getBytes(StandardCharsets.US_ASCII)));
        members.put("2.zip", Files.readAllBytes(zip("inner.zip", Map.of("a.csv", TEXT))));
        visit(Files.write(folder.resolve("a.tar"), tar(members)));

        assertThat(visited).containsExactly(Map.entry("1.csv.gz", TEXT));
        assertThat(skipped).containsOnlyKeys("2.zip");
    }

    @Test
    void aDamagedMemberLeavesTheOthersReadable() throws IOException {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("a.csv", TEXT);
        members.put("b.csv", TEXT);
        Path file = zip("a.zip", members);
        byte[] bytes = Files.readAllBytes(file);
        bytes[45] ^= 0x10;
        Files.write(file, bytes);

        visit(file);

        assertThat(visited).containsEntry("b.csv", TEXT);
        assertThat(skipped.get("a.csv")).contains("damaged");
    }

    @Test
    void anArchiveThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        Path file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] zeros = new byte[1 << 20];
            for (int mib = 0; mib < 100; mib++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> visit(file))
                .isInstanceOfSatisfying(
                        BadFileException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                .hasMessageContaining("200 times");
    }

    @Test
    void aWebPageSavedAsAZipIsNamedAsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.zip"), "<!DOCTYPE html><html>Not found</html>");

        assertThatThrownBy(() -> visit(file)).hasMessageContaining("a.zip is a web page");
    }

    private void visit(Path file) throws IOException {
        new Archive(file.toString(), file.getFileName().toString(), HADOOP).forEachMember(new Archive.Visitor() {
            @Override
            public void visit(String member, InputStream content) throws IOException {
                visited.put(member, new String(content.readAllBytes(), StandardCharsets.US_ASCII));
            }

            @Override
            public void skip(String member, String why) {
                skipped.put(member, why);
            }
        });
    }

    private Path zip(String name, Map<String, String> members) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file;
    }

    private static byte[] tar(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(member.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(member.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(String compressor, byte[] bytes) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new CompressorStreamFactory().createCompressorOutputStream(compressor, packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static long crc(String text) {
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }
}
