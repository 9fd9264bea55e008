package ontime.jobs.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files of flights in a folder, or one file, on any Hadoop file system. */
final class SourceFiles {

    private static final Set<String> ENDINGS = Set.of(".zip", ".csv", ".csv.gz", ".csv.bz2");

    private SourceFiles() {}

    /**
     * Zips and CSVs, by name; other files of the folder are no flights and are passed over.
     *
     * @throws IllegalArgumentException where there is no such folder, or nothing in it to load
     */
    static List<FileStatus> list(String source, Configuration hadoop) throws IOException {
        Path path = new Path(source);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        try {
            List<FileStatus> files = Arrays.stream(fileSystem.listStatus(path))
                    .filter(file -> file.isFile() && isFlights(file.getPath().getName()))
                    .sorted(Comparator.comparing(FileStatus::getPath))
                    .toList();
            if (files.isEmpty()) {
                throw new IllegalArgumentException("no zip and no CSV in " + source);
            }
            return files;
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("no such file or folder: " + source, e);
        }
    }

    private static boolean isFlights(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.startsWith(".") && ENDINGS.stream().anyMatch(lower::endsWith);
    }
}
