package ontime.local.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup has: the last entry of its archive, as JSON.
 *
 * @param format of the data folder, see {@link ontime.local.format.DataFormat}
 * @param program the version of OnTime that made the backup
 * @param createdAt when it began, as {@code 2026-11-30T04:00:00Z}
 * @param givenReference whether the user had chosen the reference files
 * @param documents the number of documents by collection
 * @param tables the version of each Delta table
 * @param files every file but this one, in the order of the archive
 */
record BackupManifest(
        int format,
        String program,
        String createdAt,
        boolean givenReference,
        Map<String, Long> documents,
        Map<String, Long> tables,
        List<BackupFile> files) {

    /** Its name in the archive. */
    static final String NAME = "manifest.json";

    BackupManifest {
        documents = Map.copyOf(documents);
        tables = Map.copyOf(tables);
        files = List.copyOf(files);
    }

    long bytes() {
        return files.stream().mapToLong(BackupFile::bytes).sum();
    }

    long documentCount() {
        return documents.values().stream().mapToLong(Long::longValue).sum();
    }
}
