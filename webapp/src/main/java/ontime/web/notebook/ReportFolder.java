package ontime.web.notebook;

import java.nio.file.Path;

/**
 * Where {@code ./ontime report} publishes.
 *
 * @param path the folder; it need not be there
 */
public record ReportFolder(Path path) {}
