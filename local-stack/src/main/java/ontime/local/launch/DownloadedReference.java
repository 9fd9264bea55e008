package ontime.local.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ontime.local.process.JsonFile;

/**
 * The reference files that {@code ./ontime job collect --reference} downloads, by hand or because {@code up} started it.
 *
 * @param folder of the files
 * @param run the last download that {@code up} started
 */
public record DownloadedReference(Path folder, JsonFile<ReferenceRun> run) {

    /** The folder to use; none if there are no files, or if publishing with them failed. */
    public Optional<Path> findUsable() {
        boolean failed = run.find()
                .filter(last -> last.state() == ReferenceRun.State.NOT_PUBLISHED)
                .isPresent();
        return Optional.of(folder).filter(path -> !failed && Files.isDirectory(path));
    }

    public Path registry() {
        return folder.resolve("ReleasableAircraft.zip");
    }
}
