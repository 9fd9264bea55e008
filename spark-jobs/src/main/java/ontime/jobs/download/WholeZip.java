package ontime.jobs.download;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads all of a zip, because {@link ZipFile} alone compares no checksums. */
final class WholeZip {

    private WholeZip() {}

    /**
     * The entries of a zip, after reading all their bytes.
     *
     * @throws ZipException if the file is cut short, damaged or not a zip
     */
    static List<ZipEntry> listEntries(Path file) throws IOException {
        List<ZipEntry> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                requireIntact(zip, entry);
                entries.add(entry);
            }
        }
        if (entries.isEmpty()) {
            throw new ZipException("no file in the zip");
        }
        return entries;
    }

    /** Whether an entry is a table, judged by its name. BTS may add a description of the columns, also a CSV. */
    static boolean isCsv(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && !name.contains("documentation");
    }

    /**
     * The CSV of a zip.
     *
     * @throws ZipException if there is none
     */
    static ZipEntry getCsv(ZipFile zip) throws ZipException {
        return zip.stream()
                .filter(WholeZip::isCsv)
                .findFirst()
                .orElseThrow(() -> new ZipException("no CSV in the zip"));
    }

    private static void requireIntact(ZipFile zip, ZipEntry entry) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            long sizeBytes = in.transferTo(OutputStream.nullOutputStream());
            if (sizeBytes != entry.getSize() || in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(entry.getName() + " does not match its checksum");
            }
        }
    }
}
