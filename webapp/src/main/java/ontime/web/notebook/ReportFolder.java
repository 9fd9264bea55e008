package ontime.web.notebook;

import java.nio.file.Path;

/**
 * The folder that {@code ./ontime report} publishes to.
 *
 * @param path the folder; may be missing
 */
public record ReportFolder(Path path) {}
