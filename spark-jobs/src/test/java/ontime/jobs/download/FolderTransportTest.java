package ontime.jobs.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.jobs.collect.CollectFixture;
import ontime.jobs.collect.FaultyServer;
import ontime.jobs.collect.Zips;
import ontime.jobs.download.Outcome.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTransportTest {

    private static final String NAME = "a month.zip";

    @TempDir
    Path folder;

    private final FolderTransport transport = new FolderTransport();

    @Test
    void aFileIsCopiedOnceForEachVersion() throws Exception {
        Path file = Files.write(folder.resolve(NAME), Zips.month(1, 5_000));

        assertThat(collect(file.toUri())).isEqualTo(Result.NEW);
        assertThat(folder.resolve("to").resolve(NAME)).hasSameBinaryContentAs(file);
        assertThat(collect(file.toUri())).isEqualTo(Result.UNCHANGED);

        Files.write(file, Zips.month(2, 6_000));
        assertThat(collect(file.toUri())).isEqualTo(Result.REPUBLISHED);
        assertThat(folder.resolve("to").resolve(NAME)).hasSameBinaryContentAs(file);
    }

    @Test
    void aMissingFileIsNotPublishedAndAMissingFolderIsAnError() {
        URI absent = folder.resolve("absent.zip").toUri();
        URI nowhere = folder.resolve("nowhere/absent.zip").toUri();

        assertThat(transport.isPublished(absent)).isFalse();
        assertThatThrownBy(() -> transport.isPublished(nowhere))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("no such folder");
    }

    @Test
    void aFolderIsNotAFile() throws IOException {
        Path file = Files.createDirectory(folder.resolve(NAME));

        assertThat(transport.isPublished(file.toUri())).isFalse();
    }

    private Result collect(URI uri) throws Exception {
        Path to = Files.createDirectories(folder.resolve("to"));
        try (FaultyServer server = new FaultyServer();
                CollectFixture fixture = new CollectFixture(server, to)) {
            return fixture.collect(new RequestedFile(NAME, uri, Content.MONTH_ZIP, transport))
                    .result();
        }
    }
}
