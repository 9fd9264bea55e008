package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form is part of {@code ./ontime drill attack}. */
final class MutatedFilesTest {

    private static final int FILES = 2_000;
    private static final long SEED = 20_080_115;

    @Test
    void everyDamagedFileIsRefusedByNameOrAccountedForToTheLastLine(@TempDir Path folder) throws IOException {
        MutatedFiles files = new MutatedFiles(folder, SEED);

        assertThat(files.readAll(FILES)).isEmpty();
        assertThat(files.refused()).containsExactly(Mutation.values());
        assertThat(files.read())
                .containsAll(EnumSet.complementOf(EnumSet.of(Mutation.COLUMN_DOUBLED, Mutation.NOTHING)))
                .doesNotContain(Mutation.NOTHING);
    }
}
