package ontime.web.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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
 * The folder that {@code ./ontime report} writes to. A report is a page, {@code ID.html}, and its metadata, {@code
 * ID.json}; {@code ID.ipynb} is the notebook that it was made with. Reports with unreadable metadata are logged and left out.
 */
@Component
final class NotebookReports implements ShownBeside {

    static final String PAGES = "/reports";
    static final String API = "/api/v1/reports";

    /** The end of the address of a page's notebook. */
    static final String DOWNLOAD = "/notebook.ipynb";

    private static final Logger LOG = LoggerFactory.getLogger(NotebookReports.class);
    private static final String METADATA = ".json";
    private static final String PAGE = ".html";
    private static final String NOTEBOOK = ".ipynb";

    /** Other ids are rejected, so that none is a path. */
    private static final Pattern ID = Pattern.compile("[a-z0-9_]{1,80}(\\.[0-9a-f]{8})?");

    /** What the notebook shows stands in the element {@code main}. */
    private static final Pattern BODY = Pattern.compile("<main>(.*)</main>", Pattern.DOTALL);

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

    /**
     * A report and what its notebook shows.
     *
     * @param body HTML
     */
    record Page(NotebookReport report, String body) {}

    /** A report's page; empty if there is no such report. */
    Optional<Page> findPage(String id) {
        if (!ID.matcher(id).matches() || !Files.exists(folder.resolve(id + METADATA))) {
            return Optional.empty();
        }
        return read(folder.resolve(id + METADATA))
                .flatMap(report -> findBody(id).map(body -> new Page(report, body)));
    }

    /** The notebook that a report was made with; empty if there is no such report, or if an older version published it. */
    Optional<String> findNotebook(String id) {
        return ID.matcher(id).matches() ? findFile(id + NOTEBOOK) : Optional.empty();
    }

    private Optional<String> findBody(String id) {
        return findFile(id + PAGE).map(BODY::matcher).filter(Matcher::find).map(found -> found.group(1));
    }

    private Optional<String> findFile(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
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
        return files().stream().map(NotebookReports::version).collect(Collectors.joining(" "));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isMetadata(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMetadata(String name) {
        return name.endsWith(METADATA)
                && ID.matcher(name.substring(0, name.length() - METADATA.length()))
                        .matches();
    }

    private Optional<NotebookReport> read(Path file) {
        try {
            return Optional.of(json.readValue(Files.readAllBytes(file), NotebookReport.class));
        } catch (IOException | JacksonException e) {
            LOG.warn("Could not read report {}: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    private static String version(Path file) {
        try {
            return file.getFileName() + "=" + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
