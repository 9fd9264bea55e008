package ontime.jobs.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.jobs.collect.Zips;
import ontime.jobs.download.TransferException;
import ontime.jobs.folder.SourceFolder.Entry;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What any source folder promises: this machine's own, and the same one as Hadoop sees it. */
final class SourceFolderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("folders")
    void aFileHasALengthATimeAndItsBytes(SourceFolder source) throws Exception {
        byte[] bytes = Zips.month(1, 5_000);
        Path file = Files.write(folder.resolve("a.zip"), bytes);

        assertThat(source.find(file.toUri()))
                .contains(
                        new Entry(bytes.length, Files.getLastModifiedTime(file).toMillis()));
        try (InputStream in = source.open(file.toUri())) {
            assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aFileThatIsNotThereIsNotFoundAndAFolderThatIsNotIsAFault(SourceFolder source) throws Exception {
        URI absent = folder.resolve("absent.zip").toUri();
        URI nowhere = folder.resolve("nowhere/absent.zip").toUri();

        assertThat(source.find(absent)).isEmpty();
        assertThatThrownBy(() -> source.find(nowhere))
                .isInstanceOf(TransferException.class)
                .hasMessageContaining("no such folder");
    }

    static SourceFolder[] folders() {
        return new SourceFolder[] {new LocalFolder(), new HadoopFolder()};
    }
}
