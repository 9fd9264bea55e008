package ontime.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import ontime.local.process.StepFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BackupArchiveTest {

    private static final String LONG = "data/" + "x".repeat(120) + "/é.parquet";

    @TempDir
    private Path folder;

    private Path secret;
    private Path table;

    @BeforeEach
    void files() throws IOException {
        secret = Files.writeString(folder.resolve("secret"), "abc\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        table = Files.write(folder.resolve("table"), new byte[100_000]);
        Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rw-r-----"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsUnpackedIsWhatWasAdded(boolean compressed) throws IOException {
        Path archive = archive(compressed, true);
        List<String> seen = new ArrayList<>();

        BackupManifest manifest =
                new ArchiveReader(archive).unpack(folder.resolve("out"), file -> seen.add(file.name()));

        assertThat(seen).containsExactly("data/secret", LONG);
        assertThat(manifest.files()).extracting(BackupFile::name).isEqualTo(seen);
        assertThat(manifest.documents()).isEqualTo(Map.of("users", 3L));
        assertThat(folder.resolve("out/data/secret")).hasContent("abc\n");
        assertThat(Files.mismatch(folder.resolve("out").resolve(LONG), table)).isEqualTo(-1);
        assertThat(permissions(folder.resolve("out/data/secret"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("out").resolve(LONG))).isEqualTo("rw-r-----");
        assertThat(permissions(archive)).isEqualTo("rw-------");
    }

    @Test
    void aChangedByteIsRefused() throws IOException {
        Path archive = archive(false, true);
        byte[] bytes = Files.readAllBytes(archive);
        int place = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("abc\n");
        bytes[place] = 'X';
        Files.write(archive, bytes);

        assertRefused(archive, "data/secret has the checksum");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whateverBitIsChangedIsRefusedOrChangesNothing(boolean compressed) throws IOException {
        Files.write(table, new byte[3_000]);
        Path archive = archive(compressed, true);
        byte[] bytes = Files.readAllBytes(archive);
        int step = Math.max(1, bytes.length / 600);
        int refused = 0;
        for (int place = 0; place < bytes.length; place += step) {
            byte[] changed = bytes.clone();
            changed[place] ^= (byte) (1 << place % Byte.SIZE);
            Files.write(archive, changed);
            Path out = folder.resolve("out" + place);
            try {
                new ArchiveReader(archive).unpack(out, file -> {});
            } catch (StepFailedException e) {
                refused++;
                continue;
            }
            assertThat(out.resolve("data/secret")).as("byte %d", place).hasContent("abc\n");
            assertThat(permissions(out.resolve("data/secret")))
                    .as("byte %d", place)
                    .isEqualTo("rw-------");
            assertThat(Files.mismatch(out.resolve(LONG), table))
                    .as("byte %d", place)
                    .isEqualTo(-1);
            assertThat(permissions(out.resolve(LONG))).as("byte %d", place).isEqualTo("rw-r-----");
        }
        assertThat(refused).isGreaterThan(bytes.length / step / 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArchiveThatEndsTooEarlyIsRefused(boolean compressed) throws IOException {
        Path archive = archive(compressed, true);
        byte[] bytes = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(archive, "incomplete");
    }

    @Test
    void anArchiveWithoutManifestIsRefused() throws IOException {
        assertRefused(archive(true, false), "manifest.json");
    }

    @Test
    void aFileThatIsNoArchiveIsRefused() {
        assertRefused(table, "manifest.json");
    }

    @Test
    void nothingIsWrittenOutsideOfTheFolder() throws IOException {
        Path archive = folder.resolve("evil.tar");
        try (ArchiveWriter writer = ArchiveWriter.create(archive, false)) {
            writer.add("data/../../evil", secret);
        }

        assertRefused(archive, "evil");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    private Path archive(boolean compressed, boolean complete) throws IOException {
        Path archive = folder.resolve("backup");
        try (ArchiveWriter writer = ArchiveWriter.create(archive, compressed)) {
            writer.add("data/secret", secret);
            writer.add(LONG, table);
            if (complete) {
                writer.add(new BackupManifest(
                        2,
                        "0.2.0",
                        "2026-11-30T04:00:00Z",
                        false,
                        Map.of("users", 3L),
                        Map.of("on_time_performance", 1L),
                        writer.written()));
            }
        }
        return archive;
    }

    private void assertRefused(Path archive, String reason) {
        assertThatThrownBy(() -> new ArchiveReader(archive).unpack(folder.resolve("out"), file -> {}))
                .isInstanceOf(StepFailedException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Nothing was replaced");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
