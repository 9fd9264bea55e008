package ontime.jobs.bts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;

/** Files as a load looks at them first. */
final class FirstLook {

    private static final Configuration HADOOP = new Configuration(false);

    private FirstLook() {}

    static FileScanner.Result all(Path file) throws IOException {
        return FileScanner.scan(file.toString(), file.getFileName().toString(), Files.size(file), HADOOP);
    }

    /** The one CSV of a file; a refusal becomes an exception. */
    static FileScan one(Path file) throws IOException {
        FileScanner.Result result = all(file);
        if (result.scans().isEmpty()) {
            throw new IllegalArgumentException(result.refused() + "; " + result.skipped());
        }
        return result.scans().get(0);
    }
}
