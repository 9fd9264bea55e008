package ontime.local.server;

import java.nio.file.Path;

/**
 * Where the stack keeps its things.
 *
 * @param run state and logs
 * @param stores the servers' files, one folder each
 */
public record StackFolders(Path run, Path stores) {

    /** Absolute, because the servers work in folders of their own. */
    public StackFolders {
        run = run.toAbsolutePath().normalize();
        stores = stores.toAbsolutePath().normalize();
    }

    /** State and logs in {@code run}, files in {@code data} below a folder. */
    public static StackFolders of(Path home) {
        return new StackFolders(home.resolve("run"), home.resolve("data"));
    }

    /** The file that remembers what was started. */
    public Path state() {
        return run.resolve("state.json");
    }

    /** What a part prints. */
    public Path log(String part) {
        return run.resolve("logs").resolve(part + ".log");
    }

    /** The jars that a part runs from. */
    public Path jars(String part) {
        return run.resolve("lib").resolve(part);
    }

    Path store(Part part) {
        return stores.resolve(part.partName());
    }
}
