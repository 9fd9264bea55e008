package ontime.web.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.web.publication.ShownBeside;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder into which {@code ./ontime report} writes: a page and what is known of it, {@code ID.html} and {@code ID.json},
 * a report. One that can't be read is told in the log and left out.
 */
@Component
final class NotebookReports implements ShownBeside {

    static final String PAGES = "/reports";
    static final String API = "/api/v1/reports";

    private static final Logger LOG = LoggerFactory.getLogger(NotebookReports.class);
    private static final String KNOWN = ".json";
    private static final String PAGE = ".html";

    /** Nothing else names a file. */
    private static final Pattern ID = Pattern.compile("[a-z0-9_]{1,80}(\\.[0-9a-f]{8})?");

    private final Path folder;
    private final JsonMapper json;

    NotebookReports(ReportFolder folder, JsonMapper json) {
        this.folder = folder.path();
        this.json = json;
    }

    /** All reports, the newest first. */
    List<NotebookReport> list() {
        return files().stream()
                .flatMap(file -> read(file).stream())
                .sorted(Comparator.comparing(NotebookReport::publishedAt)
                        .reversed()
                        .thenComparing(NotebookReport::id))
                .toList();
    }

    /** A report's page; empty where there is none of that name. */
    Optional<byte[]> findPage(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(id + PAGE)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean isShownAt(String path) {
        return path.equals(PAGES) || path.equals(API);
    }

    @Override
    public String fingerprint() {
        return files().stream().map(NotebookReports::mark).collect(Collectors.joining(" "));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isKnown(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKnown(String name) {
        return name.endsWith(KNOWN)
                && ID.matcher(name.substring(0, name.length() - KNOWN.length())).matches();
    }

    private Optional<NotebookReport> read(Path file) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), NotebookReport.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("not a report: {}: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static String mark(Path file) {
        try {
            return file.getFileName() + "=" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
