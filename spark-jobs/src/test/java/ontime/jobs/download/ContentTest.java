package ontime.jobs.download;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import ontime.jobs.collect.Zips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentTest {

    private static final byte[] ZIP = Zips.month(3, 20_000);

    @TempDir
    Path folder;

    @Test
    void aZipIsRefusedWhereverItIsCutOrChanged() throws IOException {
        assertThatCode(() -> verify(Content.MONTH_ZIP, ZIP)).doesNotThrowAnyException();
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] cut = Arrays.copyOf(ZIP, random.nextInt(ZIP.length));
            byte[] changed = ZIP.clone();
            // Past the names and dates in the first header, which no checksum covers, up to the end of the data.
            changed[60 + random.nextInt(ZIP.length - 400)] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> verify(Content.MONTH_ZIP, cut)).isInstanceOf(TransferException.class);
            assertThatThrownBy(() -> verify(Content.MONTH_ZIP, changed)).isInstanceOf(TransferException.class);
        }
    }

    @Test
    void aTableIsNoPageAndHasColumns() {
        assertThatCode(() -> verify(Content.TABLE, bytes("Code,Description\n"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(Content.TABLE, bytes("\n <!DOCTYPE html><html>, sorry")))
                .hasMessageContaining("web page");
        assertThatThrownBy(() -> verify(Content.TABLE, bytes("Too many requests")))
                .hasMessageContaining("not a table");
        assertThatThrownBy(() -> verify(Content.TABLE, new byte[0])).hasMessageContaining("not a table");
    }

    @Test
    void aGzippedTableIsReadToItsEnd() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(bytes("Code,Description\n"));
        }
        byte[] whole = gzip.toByteArray();

        assertThatCode(() -> verify(Content.GZIP_TABLE, whole)).doesNotThrowAnyException();
        assertThatThrownBy(() -> verify(Content.GZIP_TABLE, Arrays.copyOf(whole, whole.length - 5)))
                .hasMessageContaining("damaged");
    }

    private void verify(Content content, byte[] bytes) throws IOException {
        content.verify(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
