package ontime.local.launch;

import java.nio.file.Path;
import java.util.List;
import ontime.local.process.LogTail;

/**
 * What the jobs of training print.
 *
 * @param file the log
 */
record TrainingLog(Path file) {

    private static final int LINES = 200;
    private static final String FAILED = "delay_model failed: ";
    private static final String FEATURES = "features at ";

    /** The last line that tells of a model, or why its job failed; libraries speak in between. Empty where there is none. */
    String lastSaid(String model) {
        String own = model + ": ";
        List<String> said = LogTail.read(file, LINES).stream()
                .filter(line -> line.startsWith(own) || line.startsWith(FAILED) || line.startsWith(FEATURES))
                .map(line -> line.startsWith(own) ? line.substring(own.length()) : line)
                .toList();
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }
}
