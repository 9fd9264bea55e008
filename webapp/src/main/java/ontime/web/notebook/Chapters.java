package ontime.web.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The chapters that the build puts beside the classes, from {@code notebooks/chapters}. Those without output are logged and
 * left out.
 */
@Component
final class Chapters {

    static final String PAGES = NotebookReports.PAGES + "/chapters";

    private static final Logger LOG = LoggerFactory.getLogger(Chapters.class);
    private static final String FILES = "classpath*:ontime/web/notebook/chapters/*.ipynb";

    private final List<Chapter> chapters;

    Chapters(JsonMapper json) throws IOException {
        ChapterReader reader = new ChapterReader(json);
        this.chapters = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                .sorted(Comparator.comparing(Chapters::fileName))
                .flatMap(file -> read(reader, file).stream())
                .toList();
    }

    /** Every chapter, in order. */
    List<Chapter> list() {
        return chapters;
    }

    Optional<Chapter> find(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    private static Optional<Chapter> read(ChapterReader reader, Resource file) {
        try {
            return Optional.of(reader.read(fileName(file).replace(".ipynb", ""), content(file)));
        } catch (IllegalArgumentException e) {
            LOG.warn("Left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static String fileName(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
