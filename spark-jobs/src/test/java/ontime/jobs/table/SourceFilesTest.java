package ontime.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.jobs.table.SourceFiles.SourceFile;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {

    private static final Configuration HADOOP = new Configuration(false);

    @TempDir
    Path folder;

    @Test
    void filesOfSubfoldersAreListedByTheirPaths() throws IOException {
        write("2008/On_Time_2008_1.zip");
        write("folder_like_a.csv/On_Time_2008_2.csv");
        write(".hidden.csv");
        write("_2008_3.csv");

        SourceFiles files = SourceFiles.list(folder.toString(), HADOOP);

        assertThat(files.files())
                .extracting(SourceFile::name)
                .containsExactly("2008/On_Time_2008_1.zip", "_2008_3.csv", "folder_like_a.csv/On_Time_2008_2.csv");
        assertThat(files.refused()).isEmpty();
        assertThat(files.skipped()).isEmpty();
    }

    @Test
    void namesThatHadoopRejectsOrALocaleLacksAreListed() throws IOException {
        write("12:30 [a]{b}*?.csv");
        write("a%20b#c.csv");

        SourceFiles files = SourceFiles.list(folder.toString(), HADOOP);

        assertThat(files.files()).hasSize(2).allSatisfy(file -> assertThat(file.size())
                .isEqualTo(1));
        assertThat(files.files()).extracting(SourceFile::path).contains("file:" + folder.resolve("a%20b#c.csv"));
    }

    @Test
    void whatCannotBeReadIsRefusedByNameAndTheRestIsListed() throws IOException {
        write("good.csv");
        write("notes.docx");
        Files.createSymbolicLink(folder.resolve("gone.csv"), folder.resolve("nowhere.csv"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);

        SourceFiles files = SourceFiles.list(folder.toString(), HADOOP);

        assertThat(files.files()).extracting(SourceFile::name).containsExactly("good.csv");
        assertThat(files.refused())
                .containsExactlyInAnyOrder(
                        "gone.csv: a link to a file that does not exist", "loop/: a link to a folder that it is in");
        assertThat(files.skipped()).singleElement().asString().startsWith("notes.docx: ");
    }

    @Test
    void aFolderThatIsNotThereOrHasNothingToLoadIsAnError() {
        assertThatThrownBy(() -> SourceFiles.list(folder.resolve("nowhere").toString(), HADOOP))
                .hasMessage("no such file or folder: " + folder.resolve("nowhere"));
        assertThatThrownBy(() -> SourceFiles.list(folder.toString(), HADOOP))
                .hasMessage("no zip and no CSV in " + folder);
    }

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }
}
