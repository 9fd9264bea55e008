package ontime.sql.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ontime.model.json.StrictJson;
import ontime.model.sql.SqlTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of saved tables: {@code OWNER/NAME} has {@code table.json} and the folder {@code rows}. A table appears as a
 * whole or not at all.
 */
public final class TableFolders {

    private static final Logger LOG = LoggerFactory.getLogger(TableFolders.class);
    private static final String DOCUMENT = "table.json";
    private static final String ROWS = "rows";

    /** Begins the names of folders that are not yet tables; no table's name has a dot. */
    private static final String UNFINISHED = ".";

    private final Path root;
    private final Configuration hadoop;

    /**
     * A saved table.
     *
     * @param table for its readers
     * @param query whose result it was
     * @param owner who saved it
     * @param name without the schema
     * @param bytes of its files
     */
    public record Stored(SqlTable table, UUID query, String owner, String name, long bytes) {}

    /** The tables in a folder or under a Hadoop URI. */
    public TableFolders(String root, Configuration hadoop) {
        this.root = new Path(root);
        this.hadoop = hadoop;
    }

    /** Where the files with rows of a table are. */
    public Path rows(String owner, String name) {
        return new Path(folder(owner, name), ROWS);
    }

    /** The columns of a table, as its files describe them. */
    public StructType schema(String owner, String name) throws IOException {
        for (FileStatus file : files().listStatus(rows(owner, name))) {
            if (file.getPath().getName().endsWith(".parquet")) {
                return PartReader.schema(file.getPath(), hadoop);
            }
        }
        throw new FileNotFoundException("the table %s.%s has no files".formatted(owner, name));
    }

    /** Keeps a copy of the files of a result as a table. */
    public void put(Stored stored, Path result) throws IOException {
        FileSystem files = files();
        Path next = new Path(new Path(root, stored.owner()), UNFINISHED + UUID.randomUUID());
        files.mkdirs(next);
        try {
            FileUtil.copy(files, result, files, new Path(next, ROWS), false, hadoop);
            try (FSDataOutputStream out = files.create(new Path(next, DOCUMENT))) {
                out.write(StrictJson.write(stored));
                out.hsync();
            }
            if (!files.rename(next, folder(stored.owner(), stored.name()))) {
                throw new IOException("cannot store the table %s.%s".formatted(stored.owner(), stored.name()));
            }
        } catch (IOException | RuntimeException e) {
            files.delete(next, true);
            throw e;
        }
    }

    /** All tables. Those whose description cannot be read are left out; those that were not finished are deleted. */
    public List<Stored> list() {
        List<Stored> tables = new ArrayList<>();
        try {
            FileSystem files = files();
            if (!files.exists(root)) {
                return tables;
            }
            for (FileStatus owner : files.listStatus(root)) {
                for (FileStatus folder : files.listStatus(owner.getPath())) {
                    if (folder.getPath().getName().startsWith(UNFINISHED)) {
                        files.delete(folder.getPath(), true);
                    } else {
                        read(folder.getPath(), tables);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables;
    }

    private void read(Path folder, List<Stored> tables) {
        try (FSDataInputStream in = files().open(new Path(folder, DOCUMENT))) {
            tables.add(StrictJson.read(in.readAllBytes(), Stored.class));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Cannot read the description of the saved table in {}", folder, e);
        }
    }

    /** Deletes a table, if it exists. */
    public void delete(String owner, String name) {
        try {
            files().delete(folder(owner, name), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String owner, String name) {
        return new Path(new Path(root, owner), name);
    }

    private FileSystem files() throws IOException {
        return root.getFileSystem(hadoop);
    }
}
