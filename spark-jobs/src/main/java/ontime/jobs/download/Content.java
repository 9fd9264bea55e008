package ontime.jobs.download;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import ontime.jobs.download.TransferException.Category;

/** The content that a collected file must have. Verified by reading all of it. */
public enum Content {
    /** A month of BTS: a complete zip with one CSV that is not empty. */
    MONTH_ZIP,
    /** A complete zip with any content. */
    ZIP,
    /** A text table. */
    TABLE,
    /** A text table, gzipped. */
    GZIP_TABLE,
    /** Any text, gzipped. */
    GZIP;

    private static final int HEAD_BYTES = 512;
    private static final List<String> STARTS_OF_PAGES = List.of("<!doctype", "<html", "<head", "<?xml");

    /**
     * Reads all of a file and compares its checksums.
     *
     * @throws TransferException of category BAD_CONTENT, if the file has other content
     */
    public void verify(Path file) {
        try {
            if (isPage(file)) {
                throw bad("the server sent a web page instead of the file");
            }
            switch (this) {
                case MONTH_ZIP -> requireOneCsv(WholeZip.sizes(file));
                case ZIP -> WholeZip.sizes(file);
                case TABLE -> requireTable(head(Files.newInputStream(file)));
                case GZIP_TABLE -> {
                    requireTable(head(new GZIPInputStream(Files.newInputStream(file))));
                    requireWholeGzip(file);
                }
                case GZIP -> requireWholeGzip(file);
            }
        } catch (ZipException | EOFException e) {
            throw new TransferException(Category.BAD_CONTENT, "damaged: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether a file is a web page. BTS answers some requests that it refuses with a page and status 200. */
    static boolean isPage(Path file) {
        try {
            String start = head(Files.newInputStream(file)).stripLeading().toLowerCase(Locale.ROOT);
            return STARTS_OF_PAGES.stream().anyMatch(start::startsWith);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static void requireOneCsv(Map<String, Long> sizes) {
        List<String> tables = sizes.keySet().stream().filter(WholeZip::isCsv).toList();
        if (tables.size() != 1) {
            throw bad(String.format(Locale.ROOT, "%d CSV files in the zip, expected one", tables.size()));
        }
        if (sizes.getOrDefault(tables.get(0), 0L) == 0) {
            throw bad("an empty CSV in the zip");
        }
    }

    private static void requireTable(String head) {
        if (!head.contains(",")) {
            throw bad("not a table: it begins with \"%s\""
                    .formatted(head.lines().findFirst().orElse("")));
        }
    }

    private static void requireWholeGzip(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static String head(InputStream opened) throws IOException {
        try (opened) {
            return new String(opened.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static TransferException bad(String message) {
        return new TransferException(Category.BAD_CONTENT, message);
    }
}
