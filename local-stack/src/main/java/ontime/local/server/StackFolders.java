package ontime.local.server;

import java.nio.file.Path;

/**
 * The folders of the stack.
 *
 * @param run the state and the logs
 * @param stores one folder of files for each server
 */
public record StackFolders(Path run, Path stores) {

    /** Absolute paths, because each server has another working directory. */
    public StackFolders {
        run = run.toAbsolutePath().normalize();
        stores = stores.toAbsolutePath().normalize();
    }

    /** The subfolders {@code run} and {@code data} of a folder. */
    public static StackFolders of(Path home) {
        return new StackFolders(home.resolve("run"), home.resolve("data"));
    }

    /** The state file. */
    public Path state() {
        return run.resolve("state.json");
    }

    /** The file with a part's output. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** The folder of the files with the parts' outputs. */
    public Path logs() {
        return run.resolve("logs");
    }

    /** The folder of the jars that a part runs from. */
    public Path jars(String part) {
        return run.resolve("lib").resolve(part);
    }

    /** The folder of the archive of the jobs' classes. */
    public Path classes() {
        return run.resolve("classes");
    }

    Path store(Part part) {
        return stores.resolve(part.partName());
    }
}
