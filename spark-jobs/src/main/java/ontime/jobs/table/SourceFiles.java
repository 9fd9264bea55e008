package ontime.jobs.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ontime.jobs.archive.LocalPath;
import ontime.model.load.FlightFileNames;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Lists the files in a folder and its subfolders, or one file, on any file system that Hadoop supports. Hidden files,
 * whose names begin with a dot, are ignored. Every other file is listed, refused or skipped by name.
 */
final class SourceFiles {

    private final List<SourceFile> files = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    private SourceFiles() {}

    /**
     * A file that may contain flights.
     *
     * @param path with the scheme of its file system
     * @param name path within the folder of the source
     * @param size in bytes
     * @param modified when the file was last changed, in milliseconds since 1970
     */
    record SourceFile(String path, String name, long size, long modified) implements Serializable {}

    /**
     * Lists the files of a source, sorted by name.
     *
     * @throws IllegalArgumentException if the file or folder does not exist or contains nothing to load
     */
    static SourceFiles list(String source, Configuration hadoop) throws IOException {
        SourceFiles list = new SourceFiles();
        if (LocalPath.isLocal(source, hadoop)) {
            list.addLocal(source);
        } else {
            list.addRemote(source, hadoop);
        }
        list.files.sort(Comparator.comparing(SourceFile::name));
        if (list.files.isEmpty() && list.refused.isEmpty()) {
            throw new IllegalArgumentException("no zip and no CSV in " + source);
        }
        return list;
    }

    /** The files to scan. */
    List<SourceFile> files() {
        return files;
    }

    /** A sentence for each file that cannot be read. */
    List<String> refused() {
        return refused;
    }

    /** A sentence for each file of another type. */
    List<String> skipped() {
        return skipped;
    }

    private void addLocal(String source) throws IOException {
        Path path = LocalPath.of(source).toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            addLocalFolder(path, "", new HashSet<>());
        } else if (Files.isRegularFile(path)) {
            addLocalFile(path, path.getFileName().toString());
        } else {
            throw new IllegalArgumentException("no such file or folder: " + path);
        }
    }

    /** Lists with the JDK, because Hadoop ignores files that it cannot read and fails on names with a colon. */
    private void addLocalFolder(Path folder, String prefix, Set<Path> above) throws IOException {
        if (!Files.isReadable(folder)) {
            refused.add(prefix + ": no permission to read this folder");
            return;
        }
        Path real = folder.toRealPath();
        if (!above.add(real)) {
            refused.add(prefix + ": a link to a folder that it is in");
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = prefix + entry.getFileName();
                if (entry.getFileName().toString().startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(entry)) {
                    addLocalFolder(entry, name + "/", above);
                } else {
                    addLocalFile(entry, name);
                }
            }
        }
        above.remove(real);
    }

    private void addLocalFile(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            refused.add(name + (Files.isSymbolicLink(file) ? ": a link to a file that does not exist" : notInLocale()));
        } else if (!Files.isReadable(file)) {
            refused.add(name + ": no permission to read this file");
        } else if (!Files.exists(Path.of(file.toString()))) {
            refused.add(name + notInLocale());
        } else {
            add(new SourceFile(
                    "file:" + file,
                    name,
                    Files.size(file),
                    Files.getLastModifiedTime(file).toMillis()));
        }
    }

    private static String notInLocale() {
        return ": its name has bytes that are no text in this locale: rename it";
    }

    private void addRemote(String source, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(source);
        FileSystem fileSystem = path.getFileSystem(hadoop);
        try {
            addRemote(fileSystem, fileSystem.getFileStatus(path), "");
        } catch (FileNotFoundException e) {
            throw new IllegalArgumentException("no such file or folder: " + source, e);
        }
    }

    private void addRemote(FileSystem fileSystem, FileStatus entry, String prefix) throws IOException {
        if (entry.isFile()) {
            String name = prefix.isEmpty() ? entry.getPath().getName() : prefix;
            add(new SourceFile(entry.getPath().toString(), name, entry.getLen(), entry.getModificationTime()));
            return;
        }
        for (FileStatus child : fileSystem.listStatus(entry.getPath())) {
            String name = child.getPath().getName();
            if (!name.startsWith(".")) {
                addRemote(fileSystem, child, prefix.isEmpty() ? name : prefix + "/" + name);
            }
        }
    }

    private void add(SourceFile file) {
        if (FlightFileNames.isLoadable(file.name())) {
            files.add(file);
        } else {
            skipped.add(file.name() + ": neither a CSV nor an archive, by its name");
        }
    }
}
