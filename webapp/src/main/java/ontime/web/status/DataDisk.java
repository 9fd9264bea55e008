package ontime.web.status;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import ontime.web.load.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The disk of the tables, if it is one of this machine. */
@Component
final class DataDisk {

    private static final Logger LOG = LoggerFactory.getLogger(DataDisk.class);

    private final DataFolder folder;

    DataDisk(DataFolder folder) {
        this.folder = folder;
    }

    PartFinding find() {
        return folder.path().filter(Files::isDirectory).map(DataDisk::space).orElseGet(ServerRules::spaceElsewhere);
    }

    private static PartFinding space(Path path) {
        try {
            FileStore disk = Files.getFileStore(path);
            return ServerRules.space(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            LOG.warn("The free space is unknown: {}", e.getMessage());
            return ServerRules.spaceElsewhere();
        }
    }
}
