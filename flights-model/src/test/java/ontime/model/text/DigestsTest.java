package ontime.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DigestsTest {

    /** Of "abc", as FIPS 180-2 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextAFileAndPiecesHaveTheSameDigest(@TempDir Path folder) throws IOException {
        MessageDigest pieces = Digests.newSha256();
        pieces.update("a".getBytes(StandardCharsets.UTF_8));
        pieces.update("bc".getBytes(StandardCharsets.UTF_8));
        assertThat(Digests.hex(pieces)).isEqualTo(ABC);
        assertThat(Digests.sha256("abc")).isEqualTo(ABC);
        assertThat(Digests.sha256(Files.writeString(folder.resolve("abc"), "abc")))
                .isEqualTo(ABC);
    }
}
