package ontime.jobs.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ontime.jobs.archive.Archive;
import ontime.jobs.archive.BadFileException;
import org.apache.hadoop.conf.Configuration;

/** Reads all of a zip as a load does, with its checksums and its limits: a zip that is collected can be loaded. */
final class WholeZip {

    private WholeZip() {}

    /**
     * The sizes of a zip's files in bytes, by name, after reading all of them.
     *
     * @throws ZipException if the file is cut short, damaged or not a zip
     */
    static Map<String, Long> sizes(Path file) throws IOException {
        Sizes sizes = new Sizes();
        try {
            // The file may have another ending while it is collected.
            new Archive(file.toString(), file.getFileName() + ".zip", new Configuration(false)).forEachMember(sizes);
        } catch (BadFileException e) {
            throw (ZipException) new ZipException(e.getMessage()).initCause(e);
        }
        if (!sizes.skipped.isEmpty()) {
            Map.Entry<String, String> first =
                    sizes.skipped.entrySet().iterator().next();
            throw new ZipException(first.getKey() + ": " + first.getValue());
        }
        if (sizes.byName.isEmpty()) {
            throw new ZipException("no file in the zip");
        }
        if (sizes.byName.containsKey("")) {
            throw new ZipException("not a zip");
        }
        return sizes.byName;
    }

    /** Whether a file is a table, judged by its name. BTS may add a description of the columns, also a CSV. */
    static boolean isCsv(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !name.contains("documentation");
    }

    /**
     * The CSV of a zip.
     *
     * @throws ZipException if there is none
     */
    static ZipEntry getCsv(ZipFile zip) throws ZipException {
        return zip.stream()
                .filter(entry -> isCsv(entry.getName()))
                .findFirst()
                .orElseThrow(() -> new ZipException("no CSV in the zip"));
    }

    /** What was read. */
    private static final class Sizes implements Archive.Visitor {

        private final Map<String, Long> byName = new LinkedHashMap<>();
        private final Map<String, String> skipped = new LinkedHashMap<>();

        @Override
        public void visit(String member, InputStream content) throws IOException {
            byName.put(member, content.transferTo(OutputStream.nullOutputStream()));
        }

        @Override
        public void skip(String member, String why) {
            skipped.put(member, why);
        }
    }
}
